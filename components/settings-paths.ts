/** The addresses of administration, apart from the others: nobody else's pages carry them to the browser. */
export const settingsPaths = {
  users: "/settings/users",
  newUser: "/settings/users/new",
  user: (username: string) => `/settings/users/${username}`,
  organisation: "/settings/organisation",
  organisationProvince: (province: string) => `/settings/organisation/${province}`,
  organisationOffice: (province: string, office: string) => `/settings/organisation/${province}/${office}`,
  organisationCenter: (province: string, office: string, center: string) =>
    `/settings/organisation/${province}/${office}/${center}`,
};
