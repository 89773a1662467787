package com.igaworks.dfinery.constants

enum class DFIdentity { EXTERNAL_ID, EMAIL, PHONE_NO, KAKAO_USER_ID, LINE_USER_ID }
