// QR codes of an activation link: level M, a quiet zone of 4, the same scale.

import QRCode from "qrcode";
import { Link } from "pingpair";

const [BASE_URL, CODE] = ["https://idpxnyl3m.pingidentity.com/pingid", "292070522701"];
const URL = Link.activation(BASE_URL, CODE).url;
const LOOK = { errorCorrectionLevel: "M", margin: 4, scale: 8 };

/** What the `qrcode` package gives to a callback, which it calls at once for both kinds. */
function atOnce(make) {
  let made;
  make((error, result) => {
    if (error) throw error;
    made = result;
  });
  return made;
}

export const SVG = {
  pingpair: () => Link.activation(BASE_URL, CODE).svg(),
  qrcode: () => atOnce((done) => QRCode.toString(URL, { ...LOOK, type: "svg" }, done)),
};
export const PNG = {
  pingpair: () => Link.activation(BASE_URL, CODE).png(8),
  qrcode: () => QRCode.toBuffer(URL, { ...LOOK, type: "png" }),
};
export const SVG_BARS = { qrcode: 5 };
export const PNG_BARS = { qrcode: 25 };
