import { paths } from "../paths";
import { iconText } from "../ui/icon-text";
import { asInnerHtml, type Markup, markup } from "../ui/markup";

/** A form, not a link: nothing that only looks at an address may end a session. */
export const signOutForm: Markup = markup`<form action="${paths.signOut}" method="post" data-sign-out><button class="menu-line">${iconText("sign-out")}خروج از سامانه</button></form>`;

export const SignOutForm = () => <div dangerouslySetInnerHTML={asInnerHtml([signOutForm])} />;
