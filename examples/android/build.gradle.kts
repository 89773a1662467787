plugins {
    id("com.android.library") version "8.9.0"
    id("org.jetbrains.kotlin.android") version "2.0.21"
}

android {
    namespace = "com.example.shop"
    compileSdk = 36
    defaultConfig { minSdk = 24 }
    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_11
        targetCompatibility = JavaVersion.VERSION_11
    }
    kotlinOptions { jvmTarget = "11" }
    // What `npx dfn-codegen` writes.
    sourceSets["main"].kotlin.srcDir("generated/kotlin")
}

dependencies {
    implementation("com.igaworks.dfinery:android-sdk:2.7.0")
    testImplementation("junit:junit:4.13.2")
    testImplementation("org.json:json:20240303")
}
