// What this app uses of DFINERY's SDK for React Native. Its package has declarations: remove this file once it is installed.
declare module "@igaworks/dfinery-react-native-sdk" {
  export default class Dfinery {
    static init(serviceId: string): void;
    static logEvent(
      name: string,
      properties: Record<string, unknown> | null | undefined,
    ): void;
    static setIdentities(identities: object): void;
    static setUserProfiles(properties: Record<string, unknown>): void;
  }
}
