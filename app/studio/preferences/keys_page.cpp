// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/preferences/keys_page.h"

#include "app/studio/preferences/key_edit.h"
#include "widgets/style/measures.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

namespace studio::app {

namespace {

constexpr int kNameColumn = 0;
constexpr int kKeysColumn = 1;
constexpr int kIdRole = Qt::UserRole;

}  // namespace

KeysPage::KeysPage(ActionTable& actions)
    : Page([] { return tr("Keys"); }),
      actions_(actions),
      search_(new QLineEdit),
      list_(new QTreeWidget) {
    search_->setClearButtonEnabled(true);
    widgets::followLanguage(*search_, [this] {
        search_->setPlaceholderText(tr("Search actions and keys"));
        search_->setAccessibleName(search_->placeholderText());
    });
    addWide(search_);
    list_->setColumnCount(2);
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setAllColumnsShowFocus(true);
    list_->header()->setSectionResizeMode(kNameColumn, QHeaderView::Stretch);
    list_->header()->setSectionResizeMode(kKeysColumn, QHeaderView::ResizeToContents);
    list_->header()->setStretchLastSection(false);
    widgets::setName(*list_, [] { return tr("Actions"); });
    widgets::measure::minimumHeight(*list_, 200);
    addWide(list_);
    addWide(makeEditor());
    message_ = new QLabel;
    message_->setProperty("role", "secondary");
    message_->setTextFormat(Qt::PlainText);
    message_->setWordWrap(true);
    addWide(message_);
    widgets::followLanguage(*this, [this] {
        list_->setHeaderLabels({tr("Action"), tr("Keys")});
        listActions();
    });
    connect(search_, &QLineEdit::textChanged, this, &KeysPage::filter);
    connect(list_, &QTreeWidget::currentItemChanged, this, &KeysPage::showChoice);
    connect(list_, &QTreeWidget::itemActivated, key_, [this] { key_->setFocus(); });
    connect(&actions, &ActionTable::keysChanged, this, &KeysPage::showKeys);
}

QWidget* KeysPage::makeEditor() {
    auto* editor = new QWidget;
    auto* layout = new QHBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    widgets::measure::spacing(*layout, 8);
    key_ = new KeyEdit;
    assign_ = new QPushButton;
    reset_ = new QPushButton;
    widgets::setName(*key_, [] { return tr("New key"); });
    widgets::followLanguage(*key_, [this] { key_->setPlaceholderText(tr("Press a key")); });
    widgets::setHelp(*key_, [] { return tr("Press the key that the action is to have"); });
    widgets::setWords(*reset_, [] { return tr("As it was"); });
    widgets::setHelp(*reset_, [] { return tr("Give the action the keys that it came with"); });
    widgets::setHelp(*assign_, [] { return tr("Give the action this key, or none"); });
    layout->addWidget(key_, 1);
    layout->addWidget(assign_);
    layout->addWidget(reset_);
    connect(key_, &KeyEdit::keyChanged, this, &KeysPage::showChoice);
    connect(assign_, &QPushButton::clicked, this, &KeysPage::assign);
    connect(reset_, &QPushButton::clicked, this, &KeysPage::reset);
    return editor;
}

void KeysPage::listActions() {
    const std::optional<ActionId> before = chosen();
    list_->clear();
    for (int i = 0; i < static_cast<int>(ActionId::Count); ++i) {
        const auto id = static_cast<ActionId>(i);
        auto* item = new QTreeWidgetItem(list_, {ActionTable::nameOf(id)});
        item->setData(kNameColumn, kIdRole, i);
        item->setToolTip(kNameColumn, actions_[id]->statusTip());
        if (before == id)
            list_->setCurrentItem(item);
    }
    showKeys();
    filter();
}

void KeysPage::showKeys() {
    for (int i = 0; i < list_->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = list_->topLevelItem(i);
        const auto id = static_cast<ActionId>(item->data(kNameColumn, kIdRole).toInt());
        item->setText(kKeysColumn, QKeySequence::listToString(actions_[id]->shortcuts(),
                                                              QKeySequence::NativeText));
        QFont font = list_->font();
        font.setBold(actions_.hasOwnKeys(id));
        item->setFont(kKeysColumn, font);
    }
    showChoice();
}

void KeysPage::filter() {
    const QString wanted = search_->text();
    for (int i = 0; i < list_->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = list_->topLevelItem(i);
        const bool found = item->text(kNameColumn).contains(wanted, Qt::CaseInsensitive) ||
                           item->text(kKeysColumn).contains(wanted, Qt::CaseInsensitive);
        item->setHidden(!found);
    }
}

std::optional<ActionId> KeysPage::chosen() const {
    const QTreeWidgetItem* item = list_->currentItem();
    if (item == nullptr)
        return std::nullopt;
    return static_cast<ActionId>(item->data(kNameColumn, kIdRole).toInt());
}

void KeysPage::showChoice() {
    const std::optional<ActionId> id = chosen();
    key_->setEnabled(id.has_value());
    assign_->setEnabled(id.has_value());
    reset_->setEnabled(id && actions_.hasOwnKeys(*id));
    const QKeySequence key = key_->key();
    const std::optional<ActionId> other = id ? actions_.ownerOf(key, *id) : std::nullopt;
    assign_->setText(other ? tr("Take it") : key.isEmpty() ? tr("No key") : tr("Assign"));
    if (!id)
        message_->setText(tr("Choose an action to change its key."));
    else if (other)
        message_->setText(
            tr("%1 is the key of “%2”, which would be left without it.")
                .arg(key.toString(QKeySequence::NativeText), ActionTable::nameOf(*other)));
    else
        message_->setText(actions_[*id]->statusTip());
}

void KeysPage::assign() {
    const std::optional<ActionId> id = chosen();
    if (!id)
        return;
    const QKeySequence key = key_->key();
    if (const std::optional<ActionId> other = actions_.ownerOf(key, *id)) {
        QList<QKeySequence> left = actions_[*other]->shortcuts();
        left.removeAll(key);
        actions_.setKeys(*other, left);
    }
    actions_.setKeys(*id, key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{key});
    key_->setKey({});
}

void KeysPage::reset() {
    if (const std::optional<ActionId> id = chosen())
        actions_.resetKeys(*id);
}

}  // namespace studio::app
