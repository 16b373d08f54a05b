// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/instruments_controller.h"

#include "app/studio/error_text.h"
#include "core/io/fti/fti.h"
#include "widgets/style/words.h"

#include <QFileDialog>

namespace studio::app {

InstrumentsController::InstrumentsController(const Parts& parts, QObject* parent)
    : QObject(parent), parts_(parts) {
    connectSides();
    connect(&parts_.panel, &widgets::InstrumentPanel::heard, &parts_.playback,
            &PlaybackController::previewInstrument);
    connect(&parts_.panel, &widgets::InstrumentPanel::importRequested, this,
            &InstrumentsController::import);
    for (widgets::VoiceStrip* strip : parts_.strips) {
        connect(strip, &widgets::VoiceStrip::instrumentRequested, this, [this, strip] {
            parts_.actions[ActionId::PanelInstruments]->setChecked(true);
            parts_.panel.showVoice(strip->voice());
        });
    }
    connect(&parts_.document, &widgets::Document::songReset, this,
            &InstrumentsController::showNames);
    connect(&parts_.document, &widgets::Document::songChanged, this,
            &InstrumentsController::showNames);
    widgets::followLanguage(parts_.side, [this] { showNames(); });
}

void InstrumentsController::connectSides() {
    QAction* instruments = parts_.actions[ActionId::PanelInstruments];
    QAction* fill = parts_.actions[ActionId::PanelFill];
    parts_.side.hide();
    connect(instruments, &QAction::toggled, this, [this, fill](bool shown) {
        parts_.side.setVisible(shown);
        parts_.fillSide.setVisible(!shown && fill->isChecked());
    });
    // Whoever asks for the fill wants to see it.
    connect(fill, &QAction::toggled, this, [this, instruments, fill] {
        if (!instruments->isChecked())
            return;
        instruments->setChecked(false);
        fill->setChecked(true);
        parts_.fillSide.show();
    });
    for (const ActionId id :
         {ActionId::Fill, ActionId::VarySelection, ActionId::Accompany, ActionId::ContinueSong})
        connect(parts_.actions[id], &QAction::triggered, this,
                [instruments] { instruments->setChecked(false); });
}

void InstrumentsController::showNames() {
    const core::SongFrame& frame = parts_.document.song().frame;
    for (widgets::VoiceStrip* strip : parts_.strips) {
        const int instrument = frame.voiceInstruments[core::index(strip->voice())];
        strip->setInstrument(
            instrument == core::kNoInstrument
                ? tr("Bare chip")
                : QString::fromStdString(
                      frame.instruments[static_cast<std::size_t>(instrument)].name));
    }
}

void InstrumentsController::import() {
    const QString path =
        QFileDialog::getOpenFileName(&parts_.panel, tr("Add an Instrument"), {},
                                     tr("FamiTracker instruments (*.fti);;All files (*)"));
    if (path.isEmpty())
        return;
    auto instrument = core::openFti(path.toStdString());
    if (!instrument)
        Q_EMIT parts_.panel.hoverHelp(errorText(instrument.error()));
    else
        parts_.panel.add(std::move(*instrument), true);
}

}  // namespace studio::app
