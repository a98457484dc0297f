"""Run LibreOffice without a window: save a Word file again, accept or reject its changes."""

import subprocess
from pathlib import Path

MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
 script:language="StarBasic">
Sub Decide(source, target, command)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = &quot;Hidden&quot;
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, &quot;_blank&quot;, 0, hidden())
  helper = createUnoService(&quot;com.sun.star.frame.DispatchHelper&quot;)
  If command &lt;&gt; &quot;&quot; Then
    frame = document.CurrentController.Frame
    helper.executeDispatch(frame, command, &quot;&quot;, 0, Array())
  End If
  Dim saved(0) As New com.sun.star.beans.PropertyValue
  saved(0).Name = &quot;FilterName&quot;
  saved(0).Value = &quot;MS Word 2007 XML&quot;
  document.storeToURL(target, saved())
  document.close(True)
End Sub
</script:module>"""
COMMANDS = {
    "saved": "",
    "accepted": ".uno:AcceptAllTrackedChanges",
    "rejected": ".uno:RejectAllTrackedChanges",
}


class LibreOffice:
    """A LibreOffice with a profile of its own under `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        # The first start writes the profile, with a module that has nothing in it.
        self._run("--terminate_after_init")
        basic = folder / "profile" / "user" / "basic" / "Standard"
        (basic / "Module1.xba").write_text(MODULE)

    def treat(self, data: bytes, what: str) -> bytes:
        """Return the file as LibreOffice saves it, after what `COMMANDS` names."""
        source, target = self._folder / "in.docx", self._folder / f"{what}.docx"
        source.write_bytes(data)
        target.unlink(missing_ok=True)
        call = f'Decide("{source.as_uri()}", "{target.as_uri()}", "{COMMANDS[what]}")'
        self._run(f"macro:///Standard.Module1.{call}")
        return target.read_bytes()

    def _run(self, what: str) -> None:
        profile = f"-env:UserInstallation={(self._folder / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--norestore", what]
        # It sometimes aborts while it ends, after everything is written.
        subprocess.run(command, check=False, capture_output=True)
