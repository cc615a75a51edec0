"""QtWebKit as a browser that is told by lines of JSON on stdin, and answers each with one on stdout."""

import json
import os
import sys

from PyQt5.QtCore import QPoint, QSocketNotifier, Qt, QUrl
from PyQt5.QtTest import QTest
from PyQt5.QtWebKit import qWebKitVersion
from PyQt5.QtWebKitWidgets import QWebPage, QWebView
from PyQt5.QtWidgets import QApplication


def tell(**answer):
    print(json.dumps(answer), flush=True)


class Page(QWebPage):
    def javaScriptConsoleMessage(self, message, line, source):
        tell(console=message)


app = QApplication(sys.argv)
view = QWebView()
view.setPage(Page())
view.resize(1024, 600)
view.show()
heard = b""


def obey(command):
    if "open" in command:
        view.load(QUrl(command["open"]))
    elif "read" in command:
        tell(value=view.page().mainFrame().evaluateJavaScript(command["read"]))
    elif "tap" in command:
        QTest.mouseClick(view, Qt.LeftButton, Qt.NoModifier, QPoint(*command["tap"]))


def listen():
    global heard
    chunk = os.read(sys.stdin.fileno(), 65536)
    if not chunk:
        app.quit()
    *lines, heard = (heard + chunk).split(b"\n")
    for line in lines:
        obey(json.loads(line))


notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Read)
notifier.activated.connect(listen)
view.loadFinished.connect(lambda done: tell(opened=done))
tell(version=qWebKitVersion())
app.exec_()
