// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/style/words.h"

#include <QEvent>

#include <utility>

namespace studio::widgets {

namespace {

class LanguageFollower : public QObject {
  public:
    LanguageFollower(QWidget& widget, std::function<void()> show)
        : QObject(&widget), show_(std::move(show)) {
        widget.installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::LanguageChange)
            show_();
        return QObject::eventFilter(watched, event);
    }

  private:
    std::function<void()> show_;
};

}  // namespace

void followLanguage(QWidget& widget, std::function<void()> show) {
    show();
    new LanguageFollower(widget, std::move(show));
}

void setHelp(QWidget& widget, Words words) {
    followLanguage(widget, [&widget, words = std::move(words)] {
        widget.setToolTip(words());
        widget.setStatusTip(words());
    });
}

void setName(QWidget& widget, Words words) {
    followLanguage(widget,
                   [&widget, words = std::move(words)] { widget.setAccessibleName(words()); });
}

}  // namespace studio::widgets
