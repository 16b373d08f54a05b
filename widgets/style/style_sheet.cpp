// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/style/theme.h"

#include <QFont>
#include <QHash>

#include <algorithm>

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
QMenu::item:disabled { color: @disabledText; }
QMenu::separator { height: 1px; background: @line; margin: @4px @8px; }
QListWidget::item { padding: @4px @8px; border-radius: @4px; }
QListWidget::item:selected { background: @accent; color: @accentText; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }

QWidget[role="bar"] { background: @panel; }
QWidget[role="panel"] { background: @panel; }
QFrame[role="line"] { background: @line; border: none; }
QFrame[role="card"] { background: @raised; border-radius: @12px; border: @2px solid @stripLine; }
QFrame[role="card"][current="true"] { border-color: @accent; }
QFrame[role="card"]:focus { border-color: @text; }

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
    background: @raised; border: @border solid @outline; border-radius: @8px;
    padding: @4px @12px; min-height: @24px; font-weight: 500;
}
QToolButton { padding: @2px; }
QToolButton[role="quiet"] { background: transparent; padding: 0px; min-height: 0px; }
QPushButton[role="menu"] { padding-right: @28px; }
QPushButton[role="menu"]::menu-indicator { image: url(:/icons/@arrow.svg); width: @12px; height: @12px;
    subcontrol-origin: padding; subcontrol-position: center right; right: @10px; }
QPushButton[role="small"] { padding: 0px @8px; min-height: @22px; font-size: @12px; }
QPushButton[role="instrument"] { background: @panel; padding: 0px @8px; min-height: @20px; font-size: @12px;
    color: @secondaryText; text-align: left; }
QPushButton[role="opener"] { text-align: left; padding: @2px @8px; }
QPushButton[role="opener"]:checked { border-color: @accent; background: @line; }
QToolButton[role="readout"] { padding: 0px @12px; }
QToolButton[role="readout"]::menu-indicator { image: none; width: 0px; }
QToolButton[role="quiet"]::menu-indicator { image: none; width: 0px; }
QToolButton[role="segment"] { padding: 0px; min-height: 0px; }
QToolButton[role="segment"]:checked { background: @accent; color: @accentText; }
QToolButton[role="switch"]:checked { border-color: @accent; background: @line; }
QPushButton:hover, QToolButton:hover { border-color: @strongLine; }
QPushButton:pressed, QToolButton:pressed { background: @line; }
QPushButton:focus, QToolButton:focus { border-color: @focus; }
QPushButton:disabled, QToolButton:disabled { color: @disabledText; }
QPushButton[role="primary"], QToolButton[role="primary"] { background: @accent; color: @accentText; }
QPushButton[role="primary"]:hover, QToolButton[role="primary"]:hover { border-color: @text; }
QPushButton[role="primary"]:focus, QToolButton[role="primary"]:focus { border-color: @text; }
QPushButton[role="primary"]:disabled { background: @line; color: @secondaryText; }
QFrame[role="card"] QPushButton:!pressed { background: @panel; }
QFrame[role="card"] QPushButton { padding: @2px @10px; min-height: @22px; }
QFrame[role="card"] QPushButton[role="primary"]:!pressed { background: @accent; }
QToolButton[role="tab"] { background: transparent; padding: 0px @8px; min-height: @18px; font-size: @11px;
    color: @secondaryText; border-radius: @4px; }
QToolButton[role="tab"]:checked { color: @text; font-weight: 700; }
QToolButton[role="tab"]:hover { border-color: @strongLine; }
QToolButton[role="tab"]:focus { border-color: @accent; }
QToolButton[role="toggle"] { background: @panel; border-color: @toggleLine; border-radius: @8px; padding: 0px;
    min-height: @toggle; font-size: @11px; font-weight: 600; }
QToolButton[role="toggle"]:hover { border-color: @strongLine; }
QToolButton[role="toggle"]:checked { background: @accent; border-color: @accent; color: @accentText; }
QToolButton[voice="0"]:checked { background: transparent; border-color: @voice0; color: @voiceText0; }
QToolButton[voice="1"]:checked { background: transparent; border-color: @voice1; color: @voiceText1; }
QToolButton[voice="2"]:checked { background: transparent; border-color: @voice2; color: @voiceText2; }
QToolButton[voice="3"]:checked { background: transparent; border-color: @voice3; color: @voiceText3; }

/* After the voices: what has the keyboard shows it, checked or not. */
QToolButton[role="toggle"]:focus { border-color: @focus; }
QToolButton[role="toggle"]:checked:focus { border-color: @text; }
QToolButton[voice]:checked:focus { border-color: @focus; }

QFrame[role="strip"] { background: @raised; border-radius: @8px; border: @border solid @stripLine; }
QFrame[role="strip"][current="true"] { border-color: @currentLine; }

QSlider::groove:horizontal { height: @4px; background: @strongLine; border-radius: @2px; }
QSlider::sub-page:horizontal { background: @accent; border-radius: @2px; }
QSlider:horizontal { min-height: @20px; }
QSlider::handle:horizontal { width: @14px; margin: @handleMargin 0px; border-radius: @handleRadius; background: @text; }
QSlider::handle:horizontal:focus { border: @2px solid @focus; }
QSlider::handle:horizontal:disabled { background: @strongLine; }

QSpinBox, QDoubleSpinBox, QLineEdit, QComboBox {
    background: @raised; border: @border solid @outline; border-radius: @8px; padding: @2px @8px;
    min-height: @24px; selection-background-color: @accent; selection-color: @accentText;
}
QSpinBox:hover, QDoubleSpinBox:hover, QLineEdit:hover, QComboBox:hover { border-color: @strongLine; }
QSpinBox:focus, QDoubleSpinBox:focus, QLineEdit:focus, QComboBox:focus { border-color: @focus; }
QSpinBox:disabled, QDoubleSpinBox:disabled, QLineEdit:disabled, QComboBox:disabled { color: @disabledText; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button { width: 0px; border: none; }
QComboBox::drop-down { border: none; width: @24px; }
QComboBox::down-arrow { image: url(:/icons/@arrow.svg); width: @12px; height: @12px; }
QComboBox QAbstractItemView { background: @panel; border: 1px solid @strongLine; padding: @4px;
    selection-background-color: @accent; selection-color: @accentText; }

QCheckBox, QRadioButton { spacing: @8px; background: transparent; min-height: @20px; }
QCheckBox:disabled, QRadioButton:disabled { color: @disabledText; }
QCheckBox::indicator, QRadioButton::indicator { width: @14px; height: @14px; border: @border solid @strongLine;
    background: @raised; }
QCheckBox::indicator { border-radius: @4px; }
QRadioButton::indicator { border-radius: @indicatorRadius; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/@check.svg); }
QRadioButton::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/@disc.svg); }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: @focus; }
QCheckBox::indicator:checked:focus, QRadioButton::indicator:checked:focus { border-color: @text; }

QAbstractItemView { background: @panel; border: @border solid @viewLine; border-radius: @8px; }
QAbstractItemView:focus { border-color: @focus; }
QListView[role="pages"] { background: transparent; border-color: transparent; padding: 0px; }
QListView[role="pages"]:focus { border-color: @focus; }
QListView[role="pages"]::item { padding: @8px @12px; border-radius: @8px; }
QListView[role="pages"]::item:hover { background: @raised; }
QListView[role="pages"]::item:selected { background: @accent; color: @accentText; }
QTreeView::item, QTableView::item { padding: @2px @8px; border: none; }
QTreeView::item:selected, QTableView::item:selected { background: @accent; color: @accentText; }
QHeaderView { background: @panel; }
QHeaderView::section { background: @panel; color: @secondaryText; border: none;
    border-bottom: 1px solid @line; padding: @4px @8px; font-size: @12px; font-weight: 600; }

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
    const bool high = theme.kind == ThemeKind::Contrast;
    // A fixed size less its outline.
    const auto inside = [&](double design) {
        return QStringLiteral("%1px").arg(scaled(design) - 2 * scaled(theme.outlineWidth));
    };
    const auto colour = [](const QColor& value) {
        return value.alpha() == 0 ? QStringLiteral("transparent") : value.name();
    };
    QHash<QString, QString> values{{QStringLiteral("background"), theme.background.name()},
                                   {QStringLiteral("panel"), theme.panel.name()},
                                   {QStringLiteral("raised"), theme.raised.name()},
                                   {QStringLiteral("line"), theme.line.name()},
                                   {QStringLiteral("strongLine"), theme.strongLine.name()},
                                   {QStringLiteral("text"), theme.text.name()},
                                   {QStringLiteral("secondaryText"), theme.secondaryText.name()},
                                   {QStringLiteral("disabledText"), theme.disabledText.name()},
                                   {QStringLiteral("accent"), theme.accent.name()},
                                   {QStringLiteral("focus"), theme.focus.name()},
                                   {QStringLiteral("outline"), colour(theme.outline)},
                                   {QStringLiteral("accentText"), theme.accentText.name()},
                                   {QStringLiteral("failure"), theme.failure.name()},
                                   {QStringLiteral("family"), interfaceFont(13).family()},
                                   {QStringLiteral("figureFamily"), figureFont(13).family()}};
    values.insert(QStringLiteral("border"), QStringLiteral("%1px").arg(scaled(theme.outlineWidth)));
    values.insert(QStringLiteral("toggle"), inside(24));
    values.insert(QStringLiteral("indicatorRadius"),
                  QStringLiteral("%1px").arg((scaled(14) + 2 * scaled(theme.outlineWidth)) / 2));
    // The handle's height is the groove's less its margins, and a radius beyond its half makes it
    // square.
    const int handleMargin = (scaled(4) - scaled(14)) / 2;
    values.insert(QStringLiteral("handleMargin"), QStringLiteral("%1px").arg(handleMargin));
    values.insert(
        QStringLiteral("handleRadius"),
        QStringLiteral("%1px").arg(std::min(scaled(14), scaled(4) - 2 * handleMargin) / 2));
    // In high contrast, lines that only suggest themselves elsewhere.
    values.insert(QStringLiteral("toggleLine"), (high ? theme.outline : theme.line).name());
    values.insert(QStringLiteral("stripLine"),
                  high ? theme.line.name() : QStringLiteral("transparent"));
    values.insert(QStringLiteral("currentLine"), (high ? theme.text : theme.strongLine).name());
    values.insert(QStringLiteral("viewLine"), (high ? theme.outline : theme.line).name());
    // Pictures of the style sheet cannot be tinted.
    const bool darkGround = contrast(theme.panel, Qt::white) > contrast(theme.panel, Qt::black);
    values.insert(QStringLiteral("arrow"),
                  darkGround ? QStringLiteral("arrow-light") : QStringLiteral("arrow-dark"));
    const bool darkMark =
        contrast(theme.accentText, Qt::white) > contrast(theme.accentText, Qt::black);
    values.insert(QStringLiteral("check"),
                  darkMark ? QStringLiteral("check-dark") : QStringLiteral("check-light"));
    values.insert(QStringLiteral("disc"),
                  darkMark ? QStringLiteral("disc-dark") : QStringLiteral("disc-light"));
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
