// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/style/theme.h"

#include <QFont>
#include <QHash>

namespace studio::widgets {

namespace {

/// Roles are dynamic properties: `role` tells what a widget is for, `voice` whose it is.
const QString kSheet = QStringLiteral(R"(
* { outline: none; }
QMainWindow, QDialog { background: @background; }
QWidget { color: @text; font-family: "@family"; font-size: @13px; }
QToolTip { background: @raised; color: @text; border: 1px solid @strongLine; padding: @4px; }

QMenuBar { background: @panel; border-bottom: 1px solid @line; padding: @2px @8px; }
QMenuBar::item { padding: @4px @8px; border-radius: @4px; background: transparent; }
QMenuBar::item:selected { background: @raised; }
QMenu { background: @panel; border: 1px solid @strongLine; padding: @4px; }
QMenu::item { padding: @4px @24px @4px @20px; border-radius: @4px; }
QMenu::item:selected { background: @accent; color: @accentText; }
QMenu::item:disabled { color: @strongLine; }
QMenu::separator { height: 1px; background: @line; margin: @4px @8px; }

QWidget[role="bar"] { background: @panel; }
QWidget[role="panel"] { background: @panel; }
QFrame[role="line"] { background: @line; border: none; }
QFrame[role="card"] { background: @raised; border-radius: @12px; }
QFrame[role="card"][current="true"] { border: 2px solid @accent; }

QLabel { background: transparent; }
QLabel[role="title"] { font-size: @16px; font-weight: 700; }
QLabel[role="secondary"] { color: @secondaryText; font-size: @12px; }
QLabel[role="caption"] { color: @secondaryText; font-size: @11px; font-weight: 600; }
QLabel[role="failure"] { color: @failure; font-size: @12px; }
QLabel[role="voice"] { font-weight: 700; }
QLabel[role="song"] { font-size: @15px; font-weight: 600; }
QLabel[role="heading"] { font-weight: 700; }
QWidget[figures="true"] { font-family: "@figureFamily"; }
QLabel[role="readout"] { font-weight: 500; background: @raised; border-radius: @8px; padding: 0px @12px; }

QPushButton, QToolButton {
    background: @raised; border: 1px solid transparent; border-radius: @8px;
    padding: @4px @12px; min-height: @24px; font-weight: 500;
}
QToolButton { padding: @2px; }
QToolButton[role="readout"] { padding: 0px @12px; }
QToolButton[role="readout"]::menu-indicator { image: none; width: 0px; }
QToolButton[role="switch"]:checked { border-color: @accent; background: @line; }
QPushButton:hover, QToolButton:hover { border-color: @strongLine; }
QPushButton:pressed, QToolButton:pressed { background: @line; }
QPushButton:focus, QToolButton:focus { border-color: @accent; }
QPushButton:disabled, QToolButton:disabled { color: @strongLine; }
QPushButton[role="primary"], QToolButton[role="primary"] { background: @accent; color: @accentText; }
QPushButton[role="primary"]:hover, QToolButton[role="primary"]:hover { border-color: @text; }
QPushButton[role="primary"]:disabled { background: @line; color: @secondaryText; }
QFrame[role="card"] QPushButton:!pressed { background: @panel; }
QFrame[role="card"] QPushButton[role="primary"]:!pressed { background: @accent; }
QToolButton[role="toggle"] { background: @panel; border-color: @line; border-radius: @8px; padding: 0px;
    min-height: @22px; font-size: @11px; font-weight: 600; }
QToolButton[role="toggle"]:hover { border-color: @strongLine; }
QToolButton[role="toggle"]:focus { border-color: @accent; }
QToolButton[role="toggle"]:checked { background: @accent; border-color: @accent; color: @accentText; }
QToolButton[voice="0"]:checked { background: transparent; border-color: @voice0; color: @voiceText0; }
QToolButton[voice="1"]:checked { background: transparent; border-color: @voice1; color: @voiceText1; }
QToolButton[voice="2"]:checked { background: transparent; border-color: @voice2; color: @voiceText2; }
QToolButton[voice="3"]:checked { background: transparent; border-color: @voice3; color: @voiceText3; }

QFrame[role="strip"] { background: @raised; border-radius: @8px; border: 1px solid transparent; }
QFrame[role="strip"][current="true"] { border-color: @strongLine; }

QSlider::groove:horizontal { height: @4px; background: @strongLine; border-radius: @2px; }
QSlider::sub-page:horizontal { background: @accent; border-radius: @2px; }
QSlider::handle:horizontal { width: @14px; height: @14px; margin: -@5px 0px; border-radius: @7px; background: @text; }
QSlider::handle:horizontal:focus { border: 2px solid @accent; }
QSlider::handle:horizontal:disabled { background: @strongLine; }

QSpinBox, QDoubleSpinBox, QLineEdit {
    background: @raised; border: 1px solid transparent; border-radius: @8px; padding: @2px @8px;
    min-height: @24px; selection-background-color: @accent; selection-color: @accentText;
}
QSpinBox:hover, QDoubleSpinBox:hover, QLineEdit:hover { border-color: @strongLine; }
QSpinBox:focus, QDoubleSpinBox:focus, QLineEdit:focus { border-color: @accent; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button { width: 0px; border: none; }

QCheckBox { spacing: @8px; background: transparent; }
QCheckBox::indicator { width: @14px; height: @14px; border: 1px solid @strongLine; border-radius: @4px; background: @raised; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; }
QCheckBox::indicator:focus { border-color: @accent; }

QProgressBar { background: @line; border: none; border-radius: @3px; max-height: @6px; min-height: @6px; }
QProgressBar::chunk { background: @accent; border-radius: @3px; }

QScrollBar { background: transparent; }
QScrollBar:horizontal { height: @12px; }
QScrollBar:vertical { width: @12px; }
QScrollBar::handle { background: @strongLine; border-radius: @4px; margin: @2px; }
QScrollBar::handle:horizontal { min-width: @24px; }
QScrollBar::handle:vertical { min-height: @24px; }
QScrollBar::handle:hover { background: @secondaryText; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea, QScrollArea { background: @panel; border: none; }
QAbstractScrollArea::corner { background: @panel; }

QStatusBar, QWidget[role="status"] { background: @panel; border-top: 1px solid @line; }
)");

}  // namespace

QString styleSheet(const Theme& theme) {
    QHash<QString, QString> values{{QStringLiteral("background"), theme.background.name()},
                                   {QStringLiteral("panel"), theme.panel.name()},
                                   {QStringLiteral("raised"), theme.raised.name()},
                                   {QStringLiteral("line"), theme.line.name()},
                                   {QStringLiteral("strongLine"), theme.strongLine.name()},
                                   {QStringLiteral("text"), theme.text.name()},
                                   {QStringLiteral("secondaryText"), theme.secondaryText.name()},
                                   {QStringLiteral("accent"), theme.accent.name()},
                                   {QStringLiteral("accentText"), theme.accentText.name()},
                                   {QStringLiteral("failure"), theme.failure.name()},
                                   {QStringLiteral("family"), interfaceFont(13).family()},
                                   {QStringLiteral("figureFamily"), figureFont(13).family()}};
    for (const core::Voice voice : core::kVoices) {
        const QString number = QString::number(core::index(voice));
        values.insert(QStringLiteral("voice") + number, theme.voice(voice).name());
        values.insert(QStringLiteral("voiceText") + number, theme.voiceText(voice).name());
    }
    QString sheet;
    for (qsizetype i = 0; i < kSheet.size(); ++i) {
        if (kSheet[i] != QLatin1Char('@')) {
            sheet += kSheet[i];
            continue;
        }
        // "@name" is a colour, "@12px" a length of the design.
        qsizetype end = i + 1;
        while (end < kSheet.size() && kSheet[end].isLetterOrNumber())
            ++end;
        const QString word = kSheet.mid(i + 1, end - i - 1);
        if (word.endsWith(QLatin1String("px")) && word[0].isDigit())
            sheet += QString::number(scaled(word.chopped(2).toDouble())) + QStringLiteral("px");
        else
            // A name that is not known stands as it is, and the tests find it.
            sheet += values.value(word, QLatin1Char('@') + word);
        i = end - 1;
    }
    return sheet;
}

}  // namespace studio::widgets
