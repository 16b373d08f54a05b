<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>actions</name>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start an empty song, free throughout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project or a MIDI file in NES-MDB&apos;s flavour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;MIDI…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a MIDI file in NES-MDB&apos;s flavour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;WAV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what the NES plays as a WAV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last edit back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the edit again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the selected notes out, to be pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected notes with their volume and timbre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the copied notes in at the caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste into &amp;Gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in only those copied notes that find room between the notes that are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected notes to right behind them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select every note that is not in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select All &amp;Bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the whole song</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select no notes and no bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lock Bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of the selected notes, or the selected bars of the voice, changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep &amp;Rhythm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fill gives the selected notes, or bars of the voice, new pitches only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Free Bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fill writes the selected notes, or bars of the voice, anew; they can be edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase the selected notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semitone &amp;Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected notes a semitone up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semitone D&amp;own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected notes a semitone down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Octave U&amp;p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected notes an octave up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Octave Dow&amp;n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected notes an octave down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale Degree Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected notes to the next degree of the scale that the song is in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale Degree Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected notes to the degree of the scale below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge &amp;Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected notes, or the caret, a line of the grid back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge &amp;Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected notes, or the caret, a line of the grid on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge a Bar Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected notes, or the caret, a bar back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge a Bar Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected notes, or the caret, a bar on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shorten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the selected notes a line of the grid shorter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Len&amp;gthen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the selected notes a line of the grid longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lou&amp;der</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the volume of the selected notes by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So&amp;fter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower the volume of the selected notes by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quantise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected notes to the nearest lines of the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one note of the selected notes of each voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split at Play&amp;head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut the selected notes in two at the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;verse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror the selected notes in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror the pitches of the selected notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legat&amp;o</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengthen the selected notes to the notes that follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the next note of the voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the note before in the voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Select Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag selects notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Draw Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click or drag draws notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Erase Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag erases notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Knife Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click cuts a note in two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;yping Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows Z and Q of the keyboard write notes at the caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Snap to Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes that are drawn or dragged snap to the grid; Alt or Shift does the opposite while held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the grid, and rows of the tracker, a bar apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1/2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the grid, and rows of the tracker, a note of 1/2 apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1/4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the grid, and rows of the tracker, a note of 1/4 apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1/8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the grid, and rows of the tracker, a note of 1/8 apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1/16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the grid, and rows of the tracker, a note of 1/16 apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1/32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the grid, and rows of the tracker, a note of 1/32 apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1/4 Triplet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three lines where two notes of 1/4 go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1/8 Triplet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three lines where two notes of 1/8 go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1/16 Triplet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three lines where two notes of 1/16 go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NES &amp;Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the grid a sixtieth of a second apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play / Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play from the playhead, or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play from &amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the song from its start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play from &amp;Caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play from the caret, or the selected notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop S&amp;election</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the selected bars, or the bar at the caret, again and again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play from L&amp;oop Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play from the start of the loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop, and go back to where playing began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to &amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the playhead at the song&apos;s start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;nic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence everything at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the loop range again and again; without one, the selected bars or the song</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set Loop to Se&amp;lection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the selected notes or bars the loop range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mute Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute the current voice, or hear it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;olo Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear the current voice alone, or all again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice P1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on P1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice P2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on P2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice TR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on TR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice NO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on NO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P1 in the Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See P1 faintly, out of the way of the mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P2 in the Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See P2 faintly, out of the way of the mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TR in the Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See TR faintly, out of the way of the mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NO in the Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See NO faintly, out of the way of the mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fill Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the model write what is free in the selected bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel Fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop writing; the song stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hear Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the bars of the take, or stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See and hear the song without the take; hold the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the take into the song</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reject Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Piano &amp;Roll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the piano roll alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tracker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the tracker alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show roll and tracker side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lock Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the lock map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Voices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the voices at the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fill and Takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the fill and its takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume and Timbre L&amp;anes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the lanes below the roll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note &amp;Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the names of notes upon them where there is room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full &amp;Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See less, and larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See more, and smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to &amp;Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the selected bars, or the song, to the width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow &amp;Playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the page when the playhead leaves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black, white and strong colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything as large as it was drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1&amp;25 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything a quarter larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1&amp;50 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything half as large again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;200 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything twice as large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound, model, appearance and language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About LakhNES Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, licence, and what the program is made of</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Interrupted; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no list of at least two token ids; give a JSON list, or an object with &quot;tokens&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds a token that the model does not have (its ids are 0 to %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 could not be read whole (%2); check its name and permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no MIDI files in %1; name a folder that holds some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the MIDI files in %1 is a four-voice song of at least 8 notes; name another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no voice %1; name P1, P2, TR or NO.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is named twice; name each voice once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the range in bars or in seconds, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range must begin at 0 or later and end after it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars count from 1, and the last must not come before the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The song has %1 bars; choose bars within it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing of the song in that range; the song is %1 seconds long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is to be filled; name voices with --free or --rhythm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; see lakhnes --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program failed (%1); please report it with what you called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would be a WAV file; give it a name that ends in .wav.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>%1 could not be written (%2) and is as it was; choose another place or free some room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be opened (%2); check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist; check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder; choose a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than the %2 bytes that such a file may have; it is probably another kind of file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read to its end; the disk or the connection to it may have failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The temperature must lie between %1 and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-k must be 0 (all) or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The take was thrown away because it broke a lock (%1), which is an error of this program; please report it with the song and the seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is free there; set a voice to Free or Rhythm first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for a new note there: notes that begin earlier sound all through it, or it holds no rhythm; choose a larger range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The MIDI data is damaged or cut off at byte %1; export the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a MIDI file (it does not begin with MThd); choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This MIDI file is of type %1; save it as type 0 or 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This MIDI file counts time in film frames or not at all; save it with ticks per quarter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In track %1 the notes about tick %2 overlap, have no length or miss their begin or end; a voice of the NES plays one note at a time, mend the track.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The MIDI file has no track named p1, p2, tr or no; name its tracks so, one note at a time in each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tempo or time signature of the MIDI file makes no sense; export the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two tracks are named %1; rename one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; in the project is missing or makes no sense; the file is damaged, try a backup of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a LakhNES Studio project, or it is damaged; open another file or a backup of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project was saved by a newer version (format %1, this one reads up to %2); update the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The MIDI file is larger than %1 bytes; split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is neither a MIDI file nor a LakhNES Studio project; open a .mid or .lnes file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no ending that tells its format; end the name in .lnes or .mid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model at %1; check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 holds neither model.safetensors nor model.pt; choose the folder of a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tensor %1 is missing or does not have the size that the configuration asks for; copy the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vocab.txt has %1 symbols with &lt;S&gt;, the network %2; use the files that belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; in config.json makes no sense or is not supported; use the file that came with the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>config.json is not a JSON object; use the file that came with the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model failed (%1); nothing was changed. Try another device or a smaller model, or restart the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint is cut off or damaged; copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint holds a network that LakhNES does not use (%1); choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a checkpoint in the form of PyTorch 1.0; choose the model.pt that LakhNES publishes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint wants to call %1, which LakhNES&apos;s checkpoints never do; it was not opened, get it from where LakhNES publishes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint is damaged or not in the form of PyTorch 1.0; copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights are not in the safetensors format or are cut off; copy the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tensor %1 of the weights is damaged or in a number format that is not supported; copy the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No CUDA device answers, or LibTorch was built without CUDA; choose auto or cpu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network could not be set up (%1); close other programs or choose another device or model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change at tick %1 of %2 is out of order; the file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change at tick %1 of %2 has the value %3, outside 0 to %4; correct it or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note at tick %1 of %2 has no length; give it one or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two notes of %1 overlap at tick %2, but a voice of the NES plays one at a time; shorten the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note at tick %1 of %2 has the pitch %3, outside %4 to %5; transpose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note at tick %1 of %2 has the velocity %3, outside 1 to 15; scale the velocities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note at tick %1 of %2 names instrument %3, which the song does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The section &quot;%1&quot; has no length or links to itself or to a section that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loop point lies outside the song; move it or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The song is longer than a day; cut it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The song ends before its last note; the file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of the vocabulary is not a symbol of LakhNES&apos;s TX1 vocabulary or stands there twice; use the file that came with the checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vocabulary lacks notes or waits of LakhNES&apos;s TX1 vocabulary; use the file that came with the checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Four-voice NES music, written with a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model directory or LakhNES model.pt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project or MIDI file to open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>roll</name>
    <message>
        <source>No notes yet. Press Fill, and the model writes some.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::app::MainWindow</name>
    <message>
        <source>About LakhNES Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;LakhNES Studio %1&lt;/b&gt;&lt;br&gt;Four-voice NES music, written together with a model.&lt;br&gt;&lt;br&gt;MIT licence. Made with Qt, LibTorch, RtAudio, libsndfile and others; NOTICE tells of them and of the built-in model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; the song is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The take no longer fits what was edited; fill again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep rhythm of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep rhythm of notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole song</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bar %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bars %1–%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pitches of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is free in %1: press the star or the bars beside a voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes %1 in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] – LakhNES Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing %1, %2 · %3 s · Esc cancels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The song was edited meanwhile; fill again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written in %1 s. Hear it, then keep or reject it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept; undo takes it out again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected; the song is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Transport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::app::PlaybackController</name>
    <message>
        <source>No audio device: playing is silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 kHz, %3 ms</source>
        <comment>sound system, rate, latency</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::app::SongFiles</name>
    <message>
        <source>LakhNES Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has edits that are not saved. Save them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a Song</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Songs (*.lnes *.mid *.midi);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LakhNES Studio projects (*.lnes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export MIDI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIDI files (*.mid)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export WAV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WAV files (*.wav)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendering…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::widgets::Document</name>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::widgets::FillPanel</name>
    <message>
        <source>Fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✦ Fill selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the model write what is free in the selected bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop writing; the song stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature: left predictable, right bold; double-click for 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed, song and settings give the same notes again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this seed for every fill instead of a new one each time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::widgets::LockMap</name>
    <message>
        <source>Lock map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click: go there · Drag: select bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LOCK MAP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✦ free</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::widgets::NoteEditor</name>
    <message>
        <source>A lock is in the way: what is locked stays as it is. Ctrl+Shift+L frees the selected bars of the voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) stayed out where the song is locked.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transpose in the scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set timbre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverse notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invert notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legato</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::widgets::PianoRoll</name>
    <message>
        <source>Piano roll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>period %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · bar %3 · %4 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · volume %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · written by the model, not kept yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click: go there · Drag: move the playhead · Right-drag or Shift+drag: select bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel: up and down · Shift+wheel: along · Ctrl+wheel: zoom · Ctrl+Shift+wheel: taller rows · Middle-drag: pan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::widgets::TakeCard</name>
    <message numerus="yes">
        <source>%1: %n note(s)</source>
        <translation>
            <numerusform>%1: %n note</numerusform>
            <numerusform>%1: %n notes</numerusform>
        </translation>
    </message>
    <message>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprise: how unlikely the model itself finds what it wrote, in nats per event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the filled bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold to see and hear the song as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the take; the song stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the take into the song; one undo takes it out again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::widgets::TakePicture</name>
    <message>
        <source>Notes of the take</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::widgets::TakeReview</name>
    <message>
        <source>Keep take</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::widgets::TransportBar</name>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position in bars, beats and parts of a beat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position in minutes and seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What notes snap to, and the rows of the tracker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid %1, no snap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 BPM</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::widgets::VoiceStrip</name>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear %1 alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M</source>
        <comment>mute</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S</source>
        <comment>solo</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the selected bars of %1: nothing in them changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the rhythm of the selected bars of %1: a fill gives new pitches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free the selected bars of %1: a fill writes them anew</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>synth</name>
    <message>
        <source>No audio device; playing is silent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written (%2); choose another place or free some room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample rate must lie between %1 and %2 Hz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This build has no libsndfile and cannot write sound files; install libsndfile1-dev and build again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>voices</name>
    <message>
        <source>Pulse 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulse 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triangle</source>
        <translation>Dreieck</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
