/* Search by beginnings and by stems. The theme looks for what begins with a word, and so for no
   stem: "Behauptungen" would not find "Behauptung". Each word is asked for a second time, as one
   with a weight, which it looks for by its stem. */
const QUERY = 2; // the kind of message with which the theme asks its worker

const send = Worker.prototype.postMessage;
Worker.prototype.postMessage = function (message, ...rest) {
  if (message?.type !== QUERY || typeof message.data !== "string") {
    return send.call(this, message, ...rest);
  }
  const data = message.data.replace(/(?<=^|\s)[\p{L}\p{N}]{3,}(?=\s|$)/gu, "$& $&^1");
  return send.call(this, { ...message, data }, ...rest);
};
