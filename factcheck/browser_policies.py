"""What pages may load, and what they may use of the browser."""

from csp.constants import NONE, SELF

# Nothing is inline and nothing comes from elsewhere; the API's documentation page has a
# policy of its own where it is routed.
CONTENT_SECURITY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "worker-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
# The worker of PDF.js decodes the pictures of scans (JPEG 2000, JBIG2, fax) by WebAssembly. A
# worker has the policy of its own file, so that no page needs "wasm-unsafe-eval".
PDF_WORKER = "pdfjs/pdf.worker."
PDF_WORKER_SECURITY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
# What pages may use of the browser: passkeys, and nothing else that can be forbidden.
PERMISSIONS = dict.fromkeys(
    (
        "accelerometer",
        "autoplay",
        "browsing-topics",
        "camera",
        "display-capture",
        "encrypted-media",
        "fullscreen",
        "gamepad",
        "geolocation",
        "gyroscope",
        "hid",
        "identity-credentials-get",
        "idle-detection",
        "local-fonts",
        "magnetometer",
        "microphone",
        "midi",
        "otp-credentials",
        "payment",
        "picture-in-picture",
        "screen-wake-lock",
        "serial",
        "storage-access",
        "usb",
        "window-management",
        "xr-spatial-tracking",
    ),
    "()",
) | {"publickey-credentials-create": "(self)", "publickey-credentials-get": "(self)"}
