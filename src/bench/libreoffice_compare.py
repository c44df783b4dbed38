"""Compares two documents in LibreOffice, headless: libreoffice_compare.py BASELINE MARKUP OUT. Run by Debian's own python3 (python3-uno)."""
import os, subprocess, sys, tempfile, time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def prop(name, value):
    p = PropertyValue()
    p.Name, p.Value = name, value
    return p


def connected(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.02)


def main(baseline, markup, out):
    url = uno.systemPathToFileUrl
    pipe = f"nexus-bench-{os.getpid()}"
    # A profile that is kept, as a user's is; its making is no part of a later run.
    profile = url(os.path.join(tempfile.gettempdir(), "nexus-bench-libreoffice"))
    office = subprocess.Popen(["soffice", "--headless", "--norestore", f"-env:UserInstallation={profile}", f"--accept=pipe,name={pipe};urp;"],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    context = connected(pipe)
    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL(url(os.path.abspath(markup)), "_blank", 0, (prop("Hidden", True),))
    dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    frame = document.CurrentController.Frame
    dispatcher.executeDispatch(frame, ".uno:CompareDocuments", "", 0, (prop("URL", url(os.path.abspath(baseline))), prop("NoAcceptDialog", True)))
    if not document.Redlines.hasElements():
        sys.exit("LibreOffice found no difference")
    document.storeToURL(url(os.path.abspath(out)), (prop("FilterName", "MS Word 2007 XML"),))
    document.close(True)
    try:
        desktop.terminate()
    finally:
        office.wait(60)


if __name__ == "__main__":
    main(*sys.argv[1:])
