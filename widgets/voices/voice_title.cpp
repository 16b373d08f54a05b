// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/voices/voice_title.h"

#include "widgets/style/words.h"
#include "widgets/voices/voice_names.h"

#include <QHBoxLayout>
#include <QLabel>

namespace studio::widgets {

void addVoiceTitle(QHBoxLayout& row, core::Voice voice) {
    auto* shortName = new QLabel(shortVoiceName(voice));
    shortName->setProperty("role", "voice");
    auto* name = new QLabel;
    name->setProperty("role", "secondary");
    setWords(*name, [voice] { return voiceName(voice); });
    row.addWidget(shortName);
    row.addWidget(name, 1);
}

}  // namespace studio::widgets
