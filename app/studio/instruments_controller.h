// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/action_table.h"
#include "app/studio/playback_controller.h"
#include "widgets/document/document.h"
#include "widgets/instruments/instrument_panel.h"
#include "widgets/voices/voice_strip.h"

#include <QObject>

#include <array>

namespace studio::app {

/// Joins the panel of instruments to the window: it takes the fill's place while it is shown, the
/// voices' strips name their instruments and lead to them, and what is drawn is heard. GUI thread.
class InstrumentsController : public QObject {
    Q_OBJECT

  public:
    struct Parts {
        const ActionTable& actions;
        widgets::Document& document;
        PlaybackController& playback;
        widgets::InstrumentPanel& panel;
        /// What holds the panel, and what holds the fill.
        QWidget& side;
        QWidget& fillSide;
        std::array<widgets::VoiceStrip*, core::kVoiceCount> strips;
    };

    InstrumentsController(const Parts& parts, QObject* parent);

  private:
    Parts parts_;

    void connectSides();
    void showNames();
    void import();
};

}  // namespace studio::app
