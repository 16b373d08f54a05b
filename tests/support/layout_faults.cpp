// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "tests/support/layout_faults.h"

#include "widgets/style/elided_label.h"
#include "widgets/style/theme.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTextDocument>
#include <QToolButton>
#include <QWidget>

#include <algorithm>

namespace studio::tests {

namespace {

QString nameOf(const QWidget& widget) {
    QString words = widget.accessibleName();
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        words = label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget);
        button != nullptr && !button->text().isEmpty())
        words = button->text();
    return QStringLiteral("%1 \"%2\" (%3×%4 at %5, %6)")
        .arg(QString::fromLatin1(widget.metaObject()->className()), words)
        .arg(widget.width())
        .arg(widget.height())
        .arg(widget.x())
        .arg(widget.y());
}

/// The words of Qt Widgets without their mnemonics.
QString plain(QString text) {
    return text.remove(QLatin1Char('&'));
}

QSize neededBy(const QLabel& label) {
    const QFontMetrics metrics = label.fontMetrics();
    if (!label.wordWrap())
        return metrics.size(Qt::TextShowMnemonic, label.text());
    const QRect room(0, 0, label.contentsRect().width(), 100'000);
    return metrics.boundingRect(room, Qt::TextWordWrap, label.text()).size();
}

bool isCutOff(const QLabel& label) {
    if (label.text().isEmpty() || Qt::mightBeRichText(label.text()) ||
        qobject_cast<const widgets::ElidedLabel*>(&label) != nullptr)
        return false;
    const QSize needed = neededBy(label);
    const QRect room = label.contentsRect();
    return needed.width() > room.width() || needed.height() > room.height();
}

bool isCutOff(const QAbstractButton& button) {
    if (button.text().isEmpty())
        return false;
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    if (tool != nullptr && tool->toolButtonStyle() == Qt::ToolButtonIconOnly &&
        !button.icon().isNull())
        return false;
    // A push button's outline and padding come on top.
    const int edges = 2 * widgets::scaled(qobject_cast<const QPushButton*>(&button) ? 4 : 1);
    const QSize needed = button.fontMetrics().size(Qt::TextShowMnemonic, plain(button.text()));
    const bool isFixed = button.minimumWidth() == button.maximumWidth();
    const int width = isFixed || tool != nullptr ? needed.width() + edges
                                                 : std::max(button.sizeHint().width(), 1);
    return width > button.width() || needed.height() > button.height();
}

bool isCutOff(const QComboBox& box) {
    const int needed = box.fontMetrics().horizontalAdvance(box.currentText());
    const int arrow = widgets::scaled(24);
    return box.sizeAdjustPolicy() != QComboBox::AdjustToMinimumContentsLengthWithIcon &&
           needed + arrow > box.width();
}

bool isCutOff(const QWidget& widget) {
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return isCutOff(*label);
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return isCutOff(*button);
    if (const auto* box = qobject_cast<const QComboBox*>(&widget))
        return isCutOff(*box);
    return false;
}

bool isScrolled(const QWidget& parent) {
    const auto* area = qobject_cast<const QAbstractScrollArea*>(parent.parentWidget());
    return area != nullptr && area->viewport() == &parent;
}

/// Parts that Qt's own widgets are made of are Qt's affair.
bool isWhole(const QWidget& widget) {
    return qobject_cast<const QComboBox*>(&widget) != nullptr ||
           widget.inherits("QAbstractSpinBox") || widget.inherits("QMenuBar") ||
           widget.inherits("QLineEdit") || widget.inherits("QKeySequenceEdit") ||
           widget.inherits("QAbstractItemView");
}

void look(const QWidget& parent, QStringList& faults) {
    if (isWhole(parent))
        return;
    QList<const QWidget*> children;
    for (const QObject* child : parent.children()) {
        const auto* widget = qobject_cast<const QWidget*>(child);
        if (widget != nullptr && widget->isVisible() && !widget->isWindow())
            children << widget;
    }
    for (qsizetype i = 0; i < children.size(); ++i) {
        const QWidget& child = *children[i];
        if (isCutOff(child))
            faults << nameOf(child) + QStringLiteral(" is cut off");
        if (!isScrolled(parent) && !parent.rect().contains(child.geometry()))
            faults << QStringLiteral("%1 sticks out of %2").arg(nameOf(child), nameOf(parent));
        for (qsizetype j = i + 1; j < children.size(); ++j) {
            if (child.geometry().intersects(children[j]->geometry()))
                faults << QStringLiteral("%1 overlaps %2").arg(nameOf(child), nameOf(*children[j]));
        }
        look(child, faults);
    }
}

}  // namespace

QStringList layoutFaults(const QWidget& window) {
    QStringList faults;
    look(window, faults);
    return faults;
}

}  // namespace studio::tests
