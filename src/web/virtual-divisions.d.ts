/** Made by vite.config.ts out of the names the gateway itself uses. */
declare module 'virtual:divisions' {
  type Row = [code: string, name: string, nameEn: string];
  export const provinces: Row[];
  export const prefectures: Row[];
  export const counties: Row[];
}
