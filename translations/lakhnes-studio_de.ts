<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>LockMap</name>
    <message>
        <source>Lock Cells</source>
        <translation>Zellen sperren</translation>
    </message>
    <message>
        <source>Keep Rhythm of Cells</source>
        <translation>Rhythmus der Zellen behalten</translation>
    </message>
    <message>
        <source>Keep Pitches of Cells</source>
        <translation>Tonhöhen der Zellen behalten</translation>
    </message>
    <message>
        <source>Free Cells</source>
        <translation>Zellen freigeben</translation>
    </message>
    <message>
        <source>Silence Cells</source>
        <translation>Zellen verstummen lassen</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>LakhNES Studio</source>
        <translation>LakhNES Studio</translation>
    </message>
    <message>
        <source>LakhNES Studio did not close properly last time.</source>
        <translation>LakhNES Studio wurde beim letzten Mal nicht richtig beendet.</translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; has %n edit(s) that were not saved, the last of %2.</source>
        <extracomment>%1: name of a song, %2: a time</extracomment>
        <translation>
            <numerusform>„%1“ hat %n ungespeicherte Änderung, von %2.</numerusform>
            <numerusform>„%1“ hat %n ungespeicherte Änderungen, die letzte von %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Ask &amp;Later</source>
        <translation>&amp;Später fragen</translation>
    </message>
    <message>
        <source>Edits of an earlier session could not be recovered. %1</source>
        <translation>Änderungen einer früheren Sitzung ließen sich nicht wiederherstellen. %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has takes that were not saved, the last of %2.</source>
        <extracomment>%1: name of a song, %2: a time</extracomment>
        <translation>„%1“ hat ungespeicherte Takes, die letzten von %2.</translation>
    </message>
</context>
<context>
    <name>WishText</name>
    <message>
        <source>%1 or more notes a bar</source>
        <translation>mindestens %1 Noten je Takt</translation>
    </message>
    <message>
        <source>at most %1 notes a bar</source>
        <translation>höchstens %1 Noten je Takt</translation>
    </message>
    <message>
        <source>%1–%2 notes a bar</source>
        <translation>%1–%2 Noten je Takt</translation>
    </message>
    <message>
        <source>1 bar</source>
        <translation>1 Takt</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 Frame</translation>
    </message>
    <message>
        <source>grid %1</source>
        <translation>Raster %1</translation>
    </message>
    <message>
        <source>not shorter than %1</source>
        <translation>nicht kürzer als %1</translation>
    </message>
    <message>
        <source>not longer than %1</source>
        <translation>nicht länger als %1</translation>
    </message>
    <message>
        <source>%1 % as now</source>
        <translation>zu %1 % wie jetzt</translation>
    </message>
    <message>
        <source>temperature %1</source>
        <translation>Temperatur %1</translation>
    </message>
    <message>
        <source>first and last note kept</source>
        <translation>erste und letzte Note bleiben</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Das Projekt speichern</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save the project under another name</source>
        <translation>Das Projekt unter anderem Namen speichern</translation>
    </message>
    <message>
        <source>Export &amp;MIDI…</source>
        <translation>&amp;MIDI exportieren…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Leave the studio</source>
        <translation>Das Studio verlassen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take the last edit back</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Make the edit again</source>
        <translation>Die Änderung wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Aus&amp;schneiden</translation>
    </message>
    <message>
        <source>Take the selected notes out, to be pasted</source>
        <translation>Die ausgewählten Noten zum Einfügen ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected notes with their volume and timbre</source>
        <translation>Die ausgewählten Noten mit Lautstärke und Klangfarbe kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Put the copied notes in at the caret</source>
        <translation>Die kopierten Noten an der Einfügemarke einsetzen</translation>
    </message>
    <message>
        <source>Paste into &amp;Gaps</source>
        <translation>In &amp;Lücken einfügen</translation>
    </message>
    <message>
        <source>Put in only those copied notes that find room between the notes that are there</source>
        <translation>Nur die kopierten Noten einsetzen, für die zwischen den vorhandenen Platz ist</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Copy the selected notes to right behind them</source>
        <translation>Die ausgewählten Noten direkt dahinter noch einmal einsetzen</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select every note that is not in the background</source>
        <translation>Alle Noten auswählen, die nicht im Hintergrund liegen</translation>
    </message>
    <message>
        <source>Select All &amp;Bars</source>
        <translation>Alle &amp;Takte auswählen</translation>
    </message>
    <message>
        <source>Select the whole song</source>
        <translation>Das ganze Stück auswählen</translation>
    </message>
    <message>
        <source>Select &amp;None</source>
        <translation>&amp;Nichts auswählen</translation>
    </message>
    <message>
        <source>Select no notes and no bars</source>
        <translation>Auswahl von Noten und Takten aufheben</translation>
    </message>
    <message>
        <source>&amp;Lock Bars</source>
        <translation>Takte s&amp;perren</translation>
    </message>
    <message>
        <source>Nothing of the selected notes, or the selected bars of the voice, changes</source>
        <translation>An den ausgewählten Noten oder den ausgewählten Takten der Stimme ändert sich nichts</translation>
    </message>
    <message>
        <source>Keep &amp;Rhythm</source>
        <translation>Rh&amp;ythmus behalten</translation>
    </message>
    <message>
        <source>A fill gives the selected notes, or bars of the voice, new pitches only</source>
        <translation>Beim Füllen bekommen die ausgewählten Noten oder Takte der Stimme nur neue Tonhöhen</translation>
    </message>
    <message>
        <source>&amp;Free Bars</source>
        <translation>Takte &amp;freigeben</translation>
    </message>
    <message>
        <source>A fill writes the selected notes, or bars of the voice, anew; they can be edited</source>
        <translation>Beim Füllen werden die ausgewählten Noten oder Takte der Stimme neu geschrieben; sie lassen sich bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Erase</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Erase the selected notes</source>
        <translation>Die ausgewählten Noten löschen</translation>
    </message>
    <message>
        <source>Semitone &amp;Up</source>
        <translation>&amp;Halbton höher</translation>
    </message>
    <message>
        <source>Move the selected notes a semitone up</source>
        <translation>Die ausgewählten Noten einen Halbton höher setzen</translation>
    </message>
    <message>
        <source>Semitone D&amp;own</source>
        <translation>Halbton &amp;tiefer</translation>
    </message>
    <message>
        <source>Move the selected notes a semitone down</source>
        <translation>Die ausgewählten Noten einen Halbton tiefer setzen</translation>
    </message>
    <message>
        <source>Octave U&amp;p</source>
        <translation>&amp;Oktave höher</translation>
    </message>
    <message>
        <source>Move the selected notes an octave up</source>
        <translation>Die ausgewählten Noten eine Oktave höher setzen</translation>
    </message>
    <message>
        <source>Octave Dow&amp;n</source>
        <translation>Okta&amp;ve tiefer</translation>
    </message>
    <message>
        <source>Move the selected notes an octave down</source>
        <translation>Die ausgewählten Noten eine Oktave tiefer setzen</translation>
    </message>
    <message>
        <source>Scale Degree Up</source>
        <translation>Tonstufe höher</translation>
    </message>
    <message>
        <source>Move the selected notes to the next degree of the scale that the song is in</source>
        <translation>Die ausgewählten Noten auf die nächste Stufe der Tonleiter des Stücks setzen</translation>
    </message>
    <message>
        <source>Scale Degree Down</source>
        <translation>Tonstufe tiefer</translation>
    </message>
    <message>
        <source>Move the selected notes to the degree of the scale below</source>
        <translation>Die ausgewählten Noten auf die nächsttiefere Stufe der Tonleiter setzen</translation>
    </message>
    <message>
        <source>Nudge &amp;Left</source>
        <translation>Nach &amp;links rücken</translation>
    </message>
    <message>
        <source>Move the selected notes, or the caret, a line of the grid back</source>
        <translation>Die ausgewählten Noten oder die Einfügemarke eine Rasterlinie zurückrücken</translation>
    </message>
    <message>
        <source>Nudge &amp;Right</source>
        <translation>Nach &amp;rechts rücken</translation>
    </message>
    <message>
        <source>Move the selected notes, or the caret, a line of the grid on</source>
        <translation>Die ausgewählten Noten oder die Einfügemarke eine Rasterlinie vorrücken</translation>
    </message>
    <message>
        <source>Nudge a Bar Left</source>
        <translation>Einen Takt nach links rücken</translation>
    </message>
    <message>
        <source>Move the selected notes, or the caret, a bar back</source>
        <translation>Die ausgewählten Noten oder die Einfügemarke einen Takt zurückrücken</translation>
    </message>
    <message>
        <source>Nudge a Bar Right</source>
        <translation>Einen Takt nach rechts rücken</translation>
    </message>
    <message>
        <source>Move the selected notes, or the caret, a bar on</source>
        <translation>Die ausgewählten Noten oder die Einfügemarke einen Takt vorrücken</translation>
    </message>
    <message>
        <source>&amp;Shorten</source>
        <translation>&amp;Kürzen</translation>
    </message>
    <message>
        <source>Make the selected notes a line of the grid shorter</source>
        <translation>Die ausgewählten Noten um einen Rasterschritt kürzen</translation>
    </message>
    <message>
        <source>Len&amp;gthen</source>
        <translation>&amp;Verlängern</translation>
    </message>
    <message>
        <source>Make the selected notes a line of the grid longer</source>
        <translation>Die ausgewählten Noten um einen Rasterschritt verlängern</translation>
    </message>
    <message>
        <source>Lou&amp;der</source>
        <translation>La&amp;uter</translation>
    </message>
    <message>
        <source>Raise the volume of the selected notes by one</source>
        <translation>Die Lautstärke der ausgewählten Noten um eins erhöhen</translation>
    </message>
    <message>
        <source>So&amp;fter</source>
        <translation>L&amp;eiser</translation>
    </message>
    <message>
        <source>Lower the volume of the selected notes by one</source>
        <translation>Die Lautstärke der ausgewählten Noten um eins verringern</translation>
    </message>
    <message>
        <source>&amp;Quantise</source>
        <translation>&amp;Quantisieren</translation>
    </message>
    <message>
        <source>Move the selected notes to the nearest lines of the grid</source>
        <translation>Die ausgewählten Noten auf die nächsten Rasterlinien setzen</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Make one note of the selected notes of each voice</source>
        <translation>Aus den ausgewählten Noten jeder Stimme eine Note machen</translation>
    </message>
    <message>
        <source>Split at Play&amp;head</source>
        <translation>An der &amp;Abspielposition teilen</translation>
    </message>
    <message>
        <source>Cut the selected notes in two at the playhead</source>
        <translation>Die ausgewählten Noten an der Abspielposition zerschneiden</translation>
    </message>
    <message>
        <source>Re&amp;verse</source>
        <translation>&amp;Zeitlich spiegeln</translation>
    </message>
    <message>
        <source>Mirror the selected notes in time</source>
        <translation>Die ausgewählten Noten zeitlich spiegeln (Krebs)</translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation>&amp;Umkehren</translation>
    </message>
    <message>
        <source>Mirror the pitches of the selected notes</source>
        <translation>Die Tonhöhen der ausgewählten Noten spiegeln (Umkehrung)</translation>
    </message>
    <message>
        <source>Legat&amp;o</source>
        <translation>Legat&amp;o</translation>
    </message>
    <message>
        <source>Lengthen the selected notes to the notes that follow</source>
        <translation>Die ausgewählten Noten bis zur jeweils folgenden verlängern</translation>
    </message>
    <message>
        <source>Next Note</source>
        <translation>Nächste Note</translation>
    </message>
    <message>
        <source>Select the next note of the voice</source>
        <translation>Die nächste Note der Stimme auswählen</translation>
    </message>
    <message>
        <source>Previous Note</source>
        <translation>Vorige Note</translation>
    </message>
    <message>
        <source>Select the note before in the voice</source>
        <translation>Die vorige Note der Stimme auswählen</translation>
    </message>
    <message>
        <source>&amp;Select Tool</source>
        <translation>&amp;Auswahl</translation>
    </message>
    <message>
        <source>Drag selects notes</source>
        <translation>Ziehen wählt Noten aus</translation>
    </message>
    <message>
        <source>&amp;Draw Tool</source>
        <translation>&amp;Stift</translation>
    </message>
    <message>
        <source>Click or drag draws notes</source>
        <translation>Klicken oder Ziehen zeichnet Noten</translation>
    </message>
    <message>
        <source>&amp;Erase Tool</source>
        <translation>&amp;Radierer</translation>
    </message>
    <message>
        <source>Drag erases notes</source>
        <translation>Ziehen löscht Noten</translation>
    </message>
    <message>
        <source>&amp;Knife Tool</source>
        <translation>&amp;Messer</translation>
    </message>
    <message>
        <source>Click cuts a note in two</source>
        <translation>Ein Klick teilt eine Note</translation>
    </message>
    <message>
        <source>T&amp;yping Keyboard</source>
        <translation>&amp;Tastatur spielt Noten</translation>
    </message>
    <message>
        <source>The rows Z and Q of the keyboard write notes at the caret</source>
        <translation>Die Tastenreihen Y und Q schreiben Noten an der Einfügemarke</translation>
    </message>
    <message>
        <source>&amp;Snap to Grid</source>
        <translation>Am Raster &amp;einrasten</translation>
    </message>
    <message>
        <source>Notes that are drawn or dragged snap to the grid; Alt or Shift does the opposite while held</source>
        <translation>Gezeichnete und gezogene Noten rasten am Raster ein; gehaltenes Alt oder Umschalt bewirkt das Gegenteil</translation>
    </message>
    <message>
        <source>&amp;Bar</source>
        <translation>&amp;Takt</translation>
    </message>
    <message>
        <source>Lines of the grid, and rows of the tracker, a bar apart</source>
        <translation>Rasterlinien und Trackerzeilen im Abstand eines Takts</translation>
    </message>
    <message>
        <source>1/2</source>
        <translation>1/2</translation>
    </message>
    <message>
        <source>Lines of the grid, and rows of the tracker, a note of 1/2 apart</source>
        <translation>Rasterlinien und Trackerzeilen im Abstand einer halben Note</translation>
    </message>
    <message>
        <source>1/4</source>
        <translation>1/4</translation>
    </message>
    <message>
        <source>Lines of the grid, and rows of the tracker, a note of 1/4 apart</source>
        <translation>Rasterlinien und Trackerzeilen im Abstand einer Viertelnote</translation>
    </message>
    <message>
        <source>1/8</source>
        <translation>1/8</translation>
    </message>
    <message>
        <source>Lines of the grid, and rows of the tracker, a note of 1/8 apart</source>
        <translation>Rasterlinien und Trackerzeilen im Abstand einer Achtelnote</translation>
    </message>
    <message>
        <source>1/16</source>
        <translation>1/16</translation>
    </message>
    <message>
        <source>Lines of the grid, and rows of the tracker, a note of 1/16 apart</source>
        <translation>Rasterlinien und Trackerzeilen im Abstand einer Sechzehntelnote</translation>
    </message>
    <message>
        <source>1/32</source>
        <translation>1/32</translation>
    </message>
    <message>
        <source>Lines of the grid, and rows of the tracker, a note of 1/32 apart</source>
        <translation>Rasterlinien und Trackerzeilen im Abstand einer Zweiunddreißigstelnote</translation>
    </message>
    <message>
        <source>1/4 Triplet</source>
        <translation>Vierteltriole</translation>
    </message>
    <message>
        <source>Three lines where two notes of 1/4 go</source>
        <translation>Drei Linien auf zwei Viertelnoten</translation>
    </message>
    <message>
        <source>1/8 Triplet</source>
        <translation>Achteltriole</translation>
    </message>
    <message>
        <source>Three lines where two notes of 1/8 go</source>
        <translation>Drei Linien auf zwei Achtelnoten</translation>
    </message>
    <message>
        <source>1/16 Triplet</source>
        <translation>Sechzehnteltriole</translation>
    </message>
    <message>
        <source>Three lines where two notes of 1/16 go</source>
        <translation>Drei Linien auf zwei Sechzehntelnoten</translation>
    </message>
    <message>
        <source>NES &amp;Frame</source>
        <translation>NES-&amp;Frame</translation>
    </message>
    <message>
        <source>Lines of the grid a sixtieth of a second apart</source>
        <translation>Rasterlinien im Abstand einer Sechzigstelsekunde</translation>
    </message>
    <message>
        <source>&amp;Play / Pause</source>
        <translation>&amp;Wiedergabe / Pause</translation>
    </message>
    <message>
        <source>Play from the playhead, or pause</source>
        <translation>Ab der Abspielposition spielen oder pausieren</translation>
    </message>
    <message>
        <source>Play from &amp;Start</source>
        <translation>Vom &amp;Anfang spielen</translation>
    </message>
    <message>
        <source>Play the song from its start</source>
        <translation>Das Stück von Anfang an spielen</translation>
    </message>
    <message>
        <source>Play from &amp;Caret</source>
        <translation>Ab &amp;Einfügemarke spielen</translation>
    </message>
    <message>
        <source>Play from the caret, or the selected notes</source>
        <translation>Ab der Einfügemarke oder den ausgewählten Noten spielen</translation>
    </message>
    <message>
        <source>Loop S&amp;election</source>
        <translation>Auswahl wiederh&amp;olen</translation>
    </message>
    <message>
        <source>Play the selected bars, or the bar at the caret, again and again</source>
        <translation>Die ausgewählten Takte oder den Takt an der Einfügemarke immer wieder spielen</translation>
    </message>
    <message>
        <source>Play from L&amp;oop Start</source>
        <translation>Ab Loo&amp;panfang spielen</translation>
    </message>
    <message>
        <source>Play from the start of the loop</source>
        <translation>Ab dem Anfang des Loops spielen</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;topp</translation>
    </message>
    <message>
        <source>Stop, and go back to where playing began</source>
        <translation>Anhalten und dorthin zurückgehen, wo die Wiedergabe begann</translation>
    </message>
    <message>
        <source>Go to &amp;Start</source>
        <translation>&amp;Zum Anfang</translation>
    </message>
    <message>
        <source>Put the playhead at the song&apos;s start</source>
        <translation>Die Abspielposition an den Anfang des Stücks setzen</translation>
    </message>
    <message>
        <source>Pa&amp;nic</source>
        <translation>Alles sti&amp;ll</translation>
    </message>
    <message>
        <source>Silence everything at once</source>
        <translation>Alles sofort verstummen lassen</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>&amp;Loop</translation>
    </message>
    <message>
        <source>Play the loop range again and again; without one, the selected bars or the song</source>
        <translation>Den Loopbereich immer wieder spielen; ohne ihn die ausgewählten Takte oder das Stück</translation>
    </message>
    <message>
        <source>Set Loop to Se&amp;lection</source>
        <translation>Loop auf A&amp;uswahl setzen</translation>
    </message>
    <message>
        <source>Make the selected notes or bars the loop range</source>
        <translation>Die ausgewählten Noten oder Takte zum Loopbereich machen</translation>
    </message>
    <message>
        <source>&amp;Mute Voice</source>
        <translation>Stimme &amp;stummschalten</translation>
    </message>
    <message>
        <source>Mute the current voice, or hear it again</source>
        <translation>Die aktuelle Stimme stummschalten oder wieder hören</translation>
    </message>
    <message>
        <source>S&amp;olo Voice</source>
        <translation>Stimme al&amp;lein hören</translation>
    </message>
    <message>
        <source>Hear the current voice alone, or all again</source>
        <translation>Die aktuelle Stimme allein hören oder wieder alle</translation>
    </message>
    <message>
        <source>Voice P1</source>
        <translation>Stimme P1</translation>
    </message>
    <message>
        <source>Work on P1</source>
        <translation>An P1 arbeiten</translation>
    </message>
    <message>
        <source>Voice P2</source>
        <translation>Stimme P2</translation>
    </message>
    <message>
        <source>Work on P2</source>
        <translation>An P2 arbeiten</translation>
    </message>
    <message>
        <source>Voice TR</source>
        <translation>Stimme TR</translation>
    </message>
    <message>
        <source>Work on TR</source>
        <translation>An TR arbeiten</translation>
    </message>
    <message>
        <source>Voice NO</source>
        <translation>Stimme NO</translation>
    </message>
    <message>
        <source>Work on NO</source>
        <translation>An NO arbeiten</translation>
    </message>
    <message>
        <source>P1 in the Background</source>
        <translation>P1 im Hintergrund</translation>
    </message>
    <message>
        <source>See P1 faintly, out of the way of the mouse</source>
        <translation>P1 nur blass zeigen, für die Maus nicht im Weg</translation>
    </message>
    <message>
        <source>P2 in the Background</source>
        <translation>P2 im Hintergrund</translation>
    </message>
    <message>
        <source>See P2 faintly, out of the way of the mouse</source>
        <translation>P2 nur blass zeigen, für die Maus nicht im Weg</translation>
    </message>
    <message>
        <source>TR in the Background</source>
        <translation>TR im Hintergrund</translation>
    </message>
    <message>
        <source>See TR faintly, out of the way of the mouse</source>
        <translation>TR nur blass zeigen, für die Maus nicht im Weg</translation>
    </message>
    <message>
        <source>NO in the Background</source>
        <translation>NO im Hintergrund</translation>
    </message>
    <message>
        <source>See NO faintly, out of the way of the mouse</source>
        <translation>NO nur blass zeigen, für die Maus nicht im Weg</translation>
    </message>
    <message>
        <source>&amp;Fill Selection</source>
        <translation>Auswahl &amp;füllen</translation>
    </message>
    <message>
        <source>Let the model write what is free in the selected bars</source>
        <translation>Das Modell schreiben lassen, was in den ausgewählten Takten frei ist</translation>
    </message>
    <message>
        <source>&amp;Cancel Fill</source>
        <translation>Füllen &amp;abbrechen</translation>
    </message>
    <message>
        <source>Stop writing; the song stays as it is</source>
        <translation>Nicht weiterschreiben; das Stück bleibt, wie es ist</translation>
    </message>
    <message>
        <source>&amp;Hear Take</source>
        <translation>Take an&amp;hören</translation>
    </message>
    <message>
        <source>Play the bars of the take, or stop</source>
        <translation>Die Takte des Takes spielen oder anhalten</translation>
    </message>
    <message>
        <source>Show &amp;Original</source>
        <translation>&amp;Original zeigen</translation>
    </message>
    <message>
        <source>See and hear the song without the take; hold the key</source>
        <translation>Das Stück ohne den Take sehen und hören; Taste halten</translation>
    </message>
    <message>
        <source>&amp;Keep Take</source>
        <translation>Take &amp;übernehmen</translation>
    </message>
    <message>
        <source>Put the take into the song</source>
        <translation>Den Take ins Stück übernehmen</translation>
    </message>
    <message>
        <source>&amp;Reject Take</source>
        <translation>Take &amp;verwerfen</translation>
    </message>
    <message>
        <source>Drop the take</source>
        <translation>Den Take verwerfen</translation>
    </message>
    <message>
        <source>Piano &amp;Roll</source>
        <translation>&amp;Pianorolle</translation>
    </message>
    <message>
        <source>Show the piano roll alone</source>
        <translation>Nur die Pianorolle zeigen</translation>
    </message>
    <message>
        <source>&amp;Tracker</source>
        <translation>&amp;Tracker</translation>
    </message>
    <message>
        <source>Show the tracker alone</source>
        <translation>Nur den Tracker zeigen</translation>
    </message>
    <message>
        <source>&amp;Both</source>
        <translation>&amp;Beide</translation>
    </message>
    <message>
        <source>Show roll and tracker side by side</source>
        <translation>Rolle und Tracker nebeneinander zeigen</translation>
    </message>
    <message>
        <source>&amp;Lock Map</source>
        <translation>&amp;Sperrübersicht</translation>
    </message>
    <message>
        <source>Show or hide the lock map</source>
        <translation>Die Sperrübersicht ein- oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;Voices</source>
        <translation>St&amp;immen</translation>
    </message>
    <message>
        <source>Show or hide the voices at the left</source>
        <translation>Die Stimmen links ein- oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;Fill and Takes</source>
        <translation>&amp;Füllen und Takes</translation>
    </message>
    <message>
        <source>Show or hide the fill and its takes</source>
        <translation>Das Füllen und seine Takes ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Volume and Timbre L&amp;anes</source>
        <translation>&amp;Lautstärke- und Klangfarbenspuren</translation>
    </message>
    <message>
        <source>Show or hide the lanes below the roll</source>
        <translation>Die Spuren unter der Rolle ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Note &amp;Names</source>
        <translation>Noten&amp;namen</translation>
    </message>
    <message>
        <source>Write the names of notes upon them where there is room</source>
        <translation>Namen auf die Noten schreiben, wo Platz ist</translation>
    </message>
    <message>
        <source>Full &amp;Screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Den ganzen Bildschirm nutzen</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>See less, and larger</source>
        <translation>Weniger sehen, dafür größer</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>See more, and smaller</source>
        <translation>Mehr sehen, dafür kleiner</translation>
    </message>
    <message>
        <source>Zoom to &amp;Fit</source>
        <translation>Ein&amp;passen</translation>
    </message>
    <message>
        <source>Fit the selected bars, or the song, to the width</source>
        <translation>Die ausgewählten Takte oder das Stück in die Breite einpassen</translation>
    </message>
    <message>
        <source>Follow &amp;Playhead</source>
        <translation>&amp;Abspielposition folgen</translation>
    </message>
    <message>
        <source>Turn the page when the playhead leaves it</source>
        <translation>Weiterblättern, wenn die Abspielposition den Ausschnitt verlässt</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>Black, white and strong colours</source>
        <translation>Schwarz, Weiß und kräftige Farben</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>Everything as large as it was drawn</source>
        <translation>Alles in Originalgröße</translation>
    </message>
    <message>
        <source>1&amp;25 %</source>
        <translation>1&amp;25 %</translation>
    </message>
    <message>
        <source>Everything a quarter larger</source>
        <translation>Alles ein Viertel größer</translation>
    </message>
    <message>
        <source>1&amp;50 %</source>
        <translation>1&amp;50 %</translation>
    </message>
    <message>
        <source>Everything half as large again</source>
        <translation>Alles anderthalbmal so groß</translation>
    </message>
    <message>
        <source>&amp;200 %</source>
        <translation>&amp;200 %</translation>
    </message>
    <message>
        <source>Everything twice as large</source>
        <translation>Alles doppelt so groß</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>Ei&amp;nstellungen…</translation>
    </message>
    <message>
        <source>Sound, model, appearance and language</source>
        <translation>Klang, Modell, Aussehen und Sprache</translation>
    </message>
    <message>
        <source>&amp;About LakhNES Studio</source>
        <translation>&amp;Über LakhNES Studio</translation>
    </message>
    <message>
        <source>Version, licence, and what the program is made of</source>
        <translation>Version, Lizenz und woraus das Programm besteht</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>Forget which songs were opened</source>
        <translation>Vergessen, welche Stücke geöffnet wurden</translation>
    </message>
    <message>
        <source>Restore &amp;Backup…</source>
        <translation>&amp;Sicherung wiederherstellen…</translation>
    </message>
    <message>
        <source>Go back to this song as it was some time ago</source>
        <translation>Zu einem früheren Stand dieses Stücks zurückkehren</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Schreiben</translation>
    </message>
    <message>
        <source>The tracker&apos;s keys write into the song, or only play</source>
        <translation>Die Tasten des Trackers schreiben ins Stück oder spielen nur</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Clear the marked block, or the cell at the cursor; the note before goes on</source>
        <translation>Den markierten Block oder die Zelle am Cursor leeren; die Note davor klingt weiter</translation>
    </message>
    <message>
        <source>&amp;Insert Row</source>
        <translation>Zeile ein&amp;fügen</translation>
    </message>
    <message>
        <source>Push the rows of the voice down from the cursor on</source>
        <translation>Die Zeilen der Stimme ab dem Cursor nach unten schieben</translation>
    </message>
    <message>
        <source>&amp;Delete Row Above</source>
        <translation>Zeile &amp;darüber löschen</translation>
    </message>
    <message>
        <source>Take the row above the cursor out of the voice; later rows come up</source>
        <translation>Die Zeile über dem Cursor aus der Stimme nehmen; spätere Zeilen rücken nach</translation>
    </message>
    <message>
        <source>&amp;Play Row</source>
        <translation>Zeile &amp;spielen</translation>
    </message>
    <message>
        <source>Hear what starts in the row, and go to the next</source>
        <translation>Hören, was in der Zeile beginnt, und zur nächsten gehen</translation>
    </message>
    <message>
        <source>Re&amp;verse Block</source>
        <translation>Block &amp;spiegeln</translation>
    </message>
    <message>
        <source>Mirror the marked notes in time</source>
        <translation>Die markierten Noten zeitlich spiegeln</translation>
    </message>
    <message>
        <source>Move the marked notes, or the one at the cursor, a semitone down</source>
        <translation>Die markierten Noten oder die Note am Cursor einen Halbton tiefer setzen</translation>
    </message>
    <message>
        <source>Move the marked notes, or the one at the cursor, a semitone up</source>
        <translation>Die markierten Noten oder die Note am Cursor einen Halbton höher setzen</translation>
    </message>
    <message>
        <source>Move the marked notes, or the one at the cursor, an octave down</source>
        <translation>Die markierten Noten oder die Note am Cursor eine Oktave tiefer setzen</translation>
    </message>
    <message>
        <source>Move the marked notes, or the one at the cursor, an octave up</source>
        <translation>Die markierten Noten oder die Note am Cursor eine Oktave höher setzen</translation>
    </message>
    <message>
        <source>Lower the volume of the marked notes, or of the one at the cursor, by one</source>
        <translation>Die Lautstärke der markierten Noten oder der Note am Cursor um eins verringern</translation>
    </message>
    <message>
        <source>Raise the volume of the marked notes, or of the one at the cursor, by one</source>
        <translation>Die Lautstärke der markierten Noten oder der Note am Cursor um eins erhöhen</translation>
    </message>
    <message>
        <source>Lower Typing Octave</source>
        <translation>Tastatur eine Oktave tiefer</translation>
    </message>
    <message>
        <source>The keyboard plays an octave lower</source>
        <translation>Die Tastatur spielt eine Oktave tiefer</translation>
    </message>
    <message>
        <source>Higher Typing Octave</source>
        <translation>Tastatur eine Oktave höher</translation>
    </message>
    <message>
        <source>The keyboard plays an octave higher</source>
        <translation>Die Tastatur spielt eine Oktave höher</translation>
    </message>
    <message>
        <source>Smaller Edit Step</source>
        <translation>Kleinere Schrittweite</translation>
    </message>
    <message>
        <source>The cursor goes on by a row less after each entry</source>
        <translation>Der Cursor geht nach jeder Eingabe eine Zeile weniger weiter</translation>
    </message>
    <message>
        <source>Larger Edit Step</source>
        <translation>Größere Schrittweite</translation>
    </message>
    <message>
        <source>The cursor goes on by a row more after each entry</source>
        <translation>Der Cursor geht nach jeder Eingabe eine Zeile mehr weiter</translation>
    </message>
    <message>
        <source>Step Back</source>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <source>Move the cursor back by the edit step</source>
        <translation>Den Cursor um die Schrittweite zurücksetzen</translation>
    </message>
    <message>
        <source>Step On</source>
        <translation>Schritt weiter</translation>
    </message>
    <message>
        <source>Move the cursor on by the edit step</source>
        <translation>Den Cursor um die Schrittweite weitersetzen</translation>
    </message>
    <message>
        <source>Open a project or any MIDI file</source>
        <translation>Ein Projekt oder eine beliebige MIDI-Datei öffnen</translation>
    </message>
    <message>
        <source>Write a MIDI file in NES-MDB&apos;s flavour, or one for other programs</source>
        <translation>Eine MIDI-Datei in der Art von NES-MDB oder eine für andere Programme schreiben</translation>
    </message>
    <message>
        <source>Ne&amp;xt Part</source>
        <translation>Nä&amp;chster Bereich</translation>
    </message>
    <message>
        <source>Take the keys on to the next part: editor, lock map, takes</source>
        <translation>Mit den Tasten weiter zum nächsten Bereich: Editor, Sperrübersicht, Takes</translation>
    </message>
    <message>
        <source>Keep &amp;Pitches</source>
        <translation>&amp;Tonhöhen behalten</translation>
    </message>
    <message>
        <source>A fill gives the selected notes, or bars of the voice, a new rhythm only</source>
        <translation>Beim Füllen bekommen die gewählten Noten oder Takte der Stimme nur einen neuen Rhythmus</translation>
    </message>
    <message>
        <source>Keep S&amp;ilent</source>
        <translation>&amp;Verstummen lassen</translation>
    </message>
    <message>
        <source>A fill takes the selected notes out, or empties the bars of the voice</source>
        <translation>Beim Füllen gehen die gewählten Noten, oder die Takte der Stimme werden leer</translation>
    </message>
    <message>
        <source>&amp;Record MIDI Notes</source>
        <translation>MIDI-Noten auf&amp;nehmen</translation>
    </message>
    <message>
        <source>Play, and write what comes from the MIDI keyboard into the current voice; again to end</source>
        <translation>Abspielen und in die aktuelle Stimme schreiben, was von der MIDI-Tastatur kommt; noch einmal beendet es</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Neu …</translation>
    </message>
    <message>
        <source>Start a song, empty or written by the model</source>
        <translation>Ein Stück beginnen, leer oder vom Modell geschrieben</translation>
    </message>
    <message>
        <source>&amp;Vary Selection</source>
        <translation>Auswahl &amp;variieren</translation>
    </message>
    <message>
        <source>Let the model write what is free, but keep a share of the notes</source>
        <translation>Das Modell schreibt, was frei ist, ein Teil der Noten aber bleibt</translation>
    </message>
    <message>
        <source>&amp;Accompany Rhythm</source>
        <translation>Rhythmus &amp;begleiten</translation>
    </message>
    <message>
        <source>Let the model write pitches of P1, P2 and TR, to a rhythm that stays</source>
        <translation>Das Modell schreibt Tonhöhen von P1, P2 und TR zu einem Rhythmus, der bleibt</translation>
    </message>
    <message>
        <source>C&amp;ontinue Song</source>
        <translation>Stück &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Let the model write on after the end; the song grows</source>
        <translation>Das Modell schreibt nach dem Ende weiter; das Stück wächst</translation>
    </message>
    <message>
        <source>Export &amp;Sound…</source>
        <translation>&amp;Klang exportieren…</translation>
    </message>
    <message>
        <source>Write what the NES plays into a sound file, or its voices and loop</source>
        <translation>Schreibt in eine Klangdatei, was der NES spielt, oder einzelne Stimmen und die Schleife</translation>
    </message>
    <message>
        <source>Song&apos;s Loop Po&amp;int Here</source>
        <translation>Rücksprungpunkt des Stücks &amp;hier</translation>
    </message>
    <message>
        <source>At its end the song goes on from the selected bars or the caret; there once more takes it away</source>
        <translation>Am Ende geht das Stück bei den gewählten Takten oder der Einfügemarke weiter; dort noch einmal nimmt das zurück</translation>
    </message>
    <message>
        <source>Metro&amp;nome</source>
        <translation>Metro&amp;nom</translation>
    </message>
    <message>
        <source>Click at every beat while the song plays</source>
        <translation>Klickt bei jedem Schlag, während das Stück spielt</translation>
    </message>
    <message>
        <source>&amp;Count In</source>
        <translation>&amp;Einzählen</translation>
    </message>
    <message>
        <source>Click for a bar before the song begins</source>
        <translation>Klickt einen Takt lang, bevor das Stück beginnt</translation>
    </message>
    <message>
        <source>Slo&amp;wer</source>
        <translation>&amp;Langsamer</translation>
    </message>
    <message>
        <source>Play the song slower, at its pitch</source>
        <translation>Spielt das Stück langsamer, in seiner Tonhöhe</translation>
    </message>
    <message>
        <source>Fas&amp;ter</source>
        <translation>Sch&amp;neller</translation>
    </message>
    <message>
        <source>Play the song faster, at its pitch</source>
        <translation>Spielt das Stück schneller, in seiner Tonhöhe</translation>
    </message>
    <message>
        <source>Own Sp&amp;eed</source>
        <translation>Ei&amp;genes Tempo</translation>
    </message>
    <message>
        <source>Play the song at its own speed</source>
        <translation>Spielt das Stück in seinem eigenen Tempo</translation>
    </message>
    <message>
        <source>&amp;Instruments</source>
        <translation>&amp;Instrumente</translation>
    </message>
    <message>
        <source>Show or hide the instruments, in place of the fill</source>
        <translation>Zeigt oder verbirgt die Instrumente anstelle der Füllung</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Live</translation>
    </message>
    <message>
        <source>Play, and let the model write what is free ahead of the playhead, anew in every round</source>
        <translation>Spielen und das Modell vor der Abspielposition schreiben lassen, was frei ist, in jeder Runde neu</translation>
    </message>
    <message>
        <source>Keep &amp;What Was Heard</source>
        <translation>&amp;Gehörtes übernehmen</translation>
    </message>
    <message>
        <source>Put what the model wrote, and was heard last, into the song</source>
        <translation>Was das Modell schrieb und zuletzt zu hören war, ins Stück übernehmen</translation>
    </message>
    <message>
        <source>S&amp;urprise</source>
        <translation>Über&amp;raschung</translation>
    </message>
    <message>
        <source>Colour the notes by how little the model expected them, and see what it expects at the caret</source>
        <translation>Die Noten danach färben, wie wenig das Modell sie erwartet hat, und sehen, was es an der Einfügemarke erwartet</translation>
    </message>
    <message>
        <source>Soun&amp;d</source>
        <translation>Kl&amp;ang</translation>
    </message>
    <message>
        <source>Show or hide levels, spectrum and registers</source>
        <translation>Pegel, Spektrum und Register zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Wi&amp;shes</source>
        <translation>&amp;Wünsche</translation>
    </message>
    <message>
        <source>Say what the new notes shall be like, in place of the takes</source>
        <translation>Sagen, wie die neuen Noten sein sollen, an Stelle der Takes</translation>
    </message>
    <message>
        <source>Clea&amp;r Wishes</source>
        <translation>Wünsche l&amp;öschen</translation>
    </message>
    <message>
        <source>Wish for nothing any more in the selected bars</source>
        <translation>In den ausgewählten Takten nichts mehr wünschen</translation>
    </message>
    <message>
        <source>&amp;Polish Take</source>
        <translation>Take &amp;feilen</translation>
    </message>
    <message>
        <source>Go on improving a copy of the take until it is stopped</source>
        <translation>Eine Kopie des Takes verbessern, bis du es anhältst</translation>
    </message>
    <message>
        <source>&amp;Insert Likeliest Note</source>
        <translation>Wahrscheinlichste Note e&amp;infügen</translation>
    </message>
    <message>
        <source>Write the note that the model expects most at the caret, in the current voice</source>
        <translation>Die Note schreiben, die das Modell an der Einfügemarke am meisten erwartet, in der aktuellen Stimme</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Interrupted; nothing was written.</source>
        <translation>Abgebrochen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>%1 holds no list of at least two token ids; give a JSON list, or an object with &quot;tokens&quot;.</source>
        <translation>%1 enthält keine Liste von mindestens zwei Token-Nummern; eine JSON-Liste oder ein Objekt mit „tokens“ angeben.</translation>
    </message>
    <message>
        <source>%1 holds a token that the model does not have (its ids are 0 to %2).</source>
        <translation>%1 enthält ein Token, das das Modell nicht kennt (seine Nummern gehen von 0 bis %2).</translation>
    </message>
    <message>
        <source>There are no MIDI files in %1; name a folder that holds some.</source>
        <translation>In %1 gibt es keine MIDI-Dateien; einen Ordner angeben, der welche enthält.</translation>
    </message>
    <message>
        <source>None of the MIDI files in %1 is a four-voice song of at least 8 notes; name another folder.</source>
        <translation>Keine der MIDI-Dateien in %1 ist ein vierstimmiges Stück mit mindestens 8 Noten; einen anderen Ordner angeben.</translation>
    </message>
    <message>
        <source>There is no voice %1; name P1, P2, TR or NO.</source>
        <translation>Eine Stimme %1 gibt es nicht; P1, P2, TR oder NO angeben.</translation>
    </message>
    <message>
        <source>%1 is named twice; name each voice once.</source>
        <translation>%1 ist zweimal genannt; jede Stimme nur einmal angeben.</translation>
    </message>
    <message>
        <source>Give the range in bars or in seconds, not both.</source>
        <translation>Den Bereich in Takten oder in Sekunden angeben, nicht in beidem.</translation>
    </message>
    <message>
        <source>The range must begin at 0 or later and end after it begins.</source>
        <translation>Der Bereich muss bei 0 oder später beginnen und nach seinem Anfang enden.</translation>
    </message>
    <message>
        <source>Bars count from 1, and the last must not come before the first.</source>
        <translation>Takte zählen ab 1, und der letzte darf nicht vor dem ersten liegen.</translation>
    </message>
    <message>
        <source>The song has %1 bars; choose bars within it.</source>
        <translation>Das Stück hat %1 Takte; Takte innerhalb des Stücks wählen.</translation>
    </message>
    <message>
        <source>There is nothing of the song in that range; the song is %1 seconds long.</source>
        <translation>In diesem Bereich liegt nichts vom Stück; es ist %1 Sekunden lang.</translation>
    </message>
    <message>
        <source>The program failed (%1); please report it with what you called.</source>
        <translation>Das Programm ist gescheitert (%1); bitte mit dem Aufruf melden.</translation>
    </message>
    <message>
        <source>%1 does not know &quot;%2&quot;; see %1 --help.</source>
        <translation>%1 kennt „%2“ nicht; siehe %1 --help.</translation>
    </message>
    <message>
        <source>%1; see %2 --help.</source>
        <translation>%1; siehe %2 --help.</translation>
    </message>
    <message>
        <source>No folder for a scratch network could be made at %1; name another with TMPDIR.</source>
        <translation>Für ein Probenetz konnte bei %1 kein Ordner angelegt werden; nenne mit TMPDIR einen anderen.</translation>
    </message>
    <message>
        <source>Nothing is to be filled; name voices with --free, --rhythm or --pitch, or cells with --lock.</source>
        <translation>Es gibt nichts zu füllen; nenne Stimmen mit --free, --rhythm oder --pitch oder Zellen mit --lock.</translation>
    </message>
    <message>
        <source>%1 names no cells; write for example P2:5-8=rhythm or TR:all=free.</source>
        <translation>%1 nennt keine Zellen; schreibe zum Beispiel P2:5-8=rhythm oder TR:all=free.</translation>
    </message>
    <message>
        <source>%1 lies behind the song, which has %2 bars; choose bars within it.</source>
        <translation>%1 liegt hinter dem Stück, das %2 Takte hat; wähle Takte darin.</translation>
    </message>
    <message>
        <source>%1 has its four voices already; leave --assign out.</source>
        <translation>%1 hat schon seine vier Stimmen; --assign weglassen.</translation>
    </message>
    <message>
        <source>%1 cannot be read; check its name.</source>
        <translation>%1 lässt sich nicht lesen; prüfe den Namen.</translation>
    </message>
    <message>
        <source>The song would be longer than a day; ask for fewer seconds.</source>
        <translation>Das Stück wäre länger als ein Tag; verlange weniger Sekunden.</translation>
    </message>
    <message>
        <source>%1 is no such wish; write for example %2.</source>
        <translation>%1 ist kein solcher Wunsch; schreib zum Beispiel %2.</translation>
    </message>
    <message>
        <source>libgme does not play %1 (%2).</source>
        <translation>libgme spielt %1 nicht (%2).</translation>
    </message>
    <message>
        <source>%1 is no log of the chip&apos;s registers.</source>
        <translation>%1 ist kein Protokoll der Register des Chips.</translation>
    </message>
    <message>
        <source>%1 has no ending that tells its format; give it a name that ends in .wav, .flac, .ogg, .opus or .mp3.</source>
        <translation>Die Endung von %1 sagt nicht, welches Format gemeint ist; nimm einen Namen, der auf .wav, .flac, .ogg, .opus oder .mp3 endet.</translation>
    </message>
    <message>
        <source>The song has bars 1 to %1; choose from them.</source>
        <translation>Das Stück hat die Takte 1 bis %1; wähle unter ihnen.</translation>
    </message>
    <message>
        <source>None of the files could be read; name songs.</source>
        <translation>Keine der Dateien ließ sich lesen; nenne Stücke.</translation>
    </message>
    <message>
        <source>%1 has no songs that are long enough; name a folder of MIDI files in NES-MDB&apos;s flavour.</source>
        <translation>%1 enthält keine Stücke, die lang genug sind; nenne einen Ordner mit MIDI-Dateien in der Art von NES-MDB.</translation>
    </message>
    <message>
        <source>The 5-gram counts songs; name their folder with --train.</source>
        <translation>Das 5-Gramm zählt Stücke; nenne ihren Ordner mit --train.</translation>
    </message>
    <message>
        <source>None of the %1 MIDI files gave a piece to learn from; name others.</source>
        <translation>Keine der %1 MIDI-Dateien ergab ein Stück zum Lernen; nenne andere.</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>%1 could not be written (%2) and is as it was; choose another place or free some room.</source>
        <translation>%1 ließ sich nicht schreiben (%2) und ist unverändert; einen anderen Ort wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>%1 could not be opened (%2); check its permissions.</source>
        <translation>%1 ließ sich nicht öffnen (%2); die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>%1 does not exist; check the name.</source>
        <translation>%1 gibt es nicht; den Namen prüfen.</translation>
    </message>
    <message>
        <source>%1 is a folder; choose a file in it.</source>
        <translation>%1 ist ein Ordner; eine Datei darin wählen.</translation>
    </message>
    <message>
        <source>%1 is larger than the %2 bytes that such a file may have; it is probably another kind of file.</source>
        <translation>%1 ist größer als die %2 Byte, die eine solche Datei haben darf; wahrscheinlich ist es eine andere Art von Datei.</translation>
    </message>
    <message>
        <source>%1 could not be read to its end; the disk or the connection to it may have failed.</source>
        <translation>%1 ließ sich nicht bis zum Ende lesen; womöglich ist der Datenträger oder die Verbindung zu ihm gestört.</translation>
    </message>
    <message>
        <source>The temperature must lie between %1 and %2.</source>
        <translation>Die Temperatur muss zwischen %1 und %2 liegen.</translation>
    </message>
    <message>
        <source>Top-k must be 0 (all) or more.</source>
        <translation>Top-k muss 0 (alle) oder größer sein.</translation>
    </message>
    <message>
        <source>The take was thrown away because it broke a lock (%1), which is an error of this program; please report it with the song and the seed.</source>
        <translation>Der Take wurde verworfen, weil er eine Sperre verletzt hat (%1), ein Fehler dieses Programms; bitte mit Stück und Startwert melden.</translation>
    </message>
    <message>
        <source>Nothing is free there; set a voice to Free or Rhythm first.</source>
        <translation>Dort ist nichts frei; zuerst eine Stimme auf Frei oder Rhythmus stellen.</translation>
    </message>
    <message>
        <source>There is no room for a new note there: notes that begin earlier sound all through it, or it holds no rhythm; choose a larger range.</source>
        <translation>Dort ist kein Platz für eine neue Note: Früher begonnene Noten klingen hindurch, oder es gibt keinen Rhythmus; einen größeren Bereich wählen.</translation>
    </message>
    <message>
        <source>The MIDI data is damaged or cut off at byte %1; export the file again.</source>
        <translation>Die MIDI-Daten sind bei Byte %1 beschädigt oder abgeschnitten; die Datei erneut exportieren.</translation>
    </message>
    <message>
        <source>This is not a MIDI file (it does not begin with MThd); choose another file.</source>
        <translation>Das ist keine MIDI-Datei (sie beginnt nicht mit MThd); eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>This MIDI file is of type %1; save it as type 0 or 1.</source>
        <translation>Diese MIDI-Datei ist vom Typ %1; als Typ 0 oder 1 speichern.</translation>
    </message>
    <message>
        <source>This MIDI file counts time in film frames or not at all; save it with ticks per quarter.</source>
        <translation>Diese MIDI-Datei zählt die Zeit in Filmbildern oder gar nicht; mit Ticks pro Viertel speichern.</translation>
    </message>
    <message>
        <source>In track %1 the notes about tick %2 overlap, have no length or miss their begin or end; a voice of the NES plays one note at a time, mend the track.</source>
        <translation>In Spur %1 überlappen sich die Noten um Tick %2, haben keine Länge oder keinen Anfang oder kein Ende; eine NES-Stimme spielt immer nur eine Note, die Spur berichtigen.</translation>
    </message>
    <message>
        <source>The MIDI file has no track named p1, p2, tr or no; name its tracks so, one note at a time in each.</source>
        <translation>Die MIDI-Datei hat keine Spur namens p1, p2, tr oder no; ihre Spuren so benennen, in jeder immer nur eine Note zugleich.</translation>
    </message>
    <message>
        <source>A tempo or time signature of the MIDI file makes no sense; export the file again.</source>
        <translation>Ein Tempo oder eine Taktart der MIDI-Datei ergibt keinen Sinn; die Datei erneut exportieren.</translation>
    </message>
    <message>
        <source>Two tracks are named %1; rename one.</source>
        <translation>Zwei Spuren heißen %1; eine umbenennen.</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; in the project is missing or makes no sense; the file is damaged, try a backup of it.</source>
        <translation>Der Wert von „%1“ im Projekt fehlt oder ergibt keinen Sinn; die Datei ist beschädigt, eine Sicherungskopie versuchen.</translation>
    </message>
    <message>
        <source>This is not a LakhNES Studio project, or it is damaged; open another file or a backup of it.</source>
        <translation>Das ist kein LakhNES-Studio-Projekt, oder es ist beschädigt; eine andere Datei oder eine Sicherungskopie öffnen.</translation>
    </message>
    <message>
        <source>The project was saved by a newer version (format %1, this one reads up to %2); update the program.</source>
        <translation>Das Projekt stammt aus einer neueren Version (Format %1, diese liest bis %2); das Programm aktualisieren.</translation>
    </message>
    <message>
        <source>The MIDI file is larger than %1 bytes; split it.</source>
        <translation>Die MIDI-Datei ist größer als %1 Byte; sie aufteilen.</translation>
    </message>
    <message>
        <source>This is neither a MIDI file nor a LakhNES Studio project; open a .mid or .lnes file.</source>
        <translation>Das ist weder eine MIDI-Datei noch ein LakhNES-Studio-Projekt; eine .mid- oder .lnes-Datei öffnen.</translation>
    </message>
    <message>
        <source>%1 has no ending that tells its format; end the name in .lnes or .mid.</source>
        <translation>%1 hat keine Endung, die das Format verrät; den Namen auf .lnes oder .mid enden lassen.</translation>
    </message>
    <message>
        <source>There is no model at %1; check the path.</source>
        <translation>Unter %1 liegt kein Modell; den Pfad prüfen.</translation>
    </message>
    <message>
        <source>The folder %1 holds neither model.safetensors nor model.pt; choose the folder of a model.</source>
        <translation>Der Ordner %1 enthält weder model.safetensors noch model.pt; den Ordner eines Modells wählen.</translation>
    </message>
    <message>
        <source>The tensor %1 is missing or does not have the size that the configuration asks for; copy the model again.</source>
        <translation>Der Tensor %1 fehlt oder hat nicht die Größe, die die Konfiguration verlangt; das Modell erneut kopieren.</translation>
    </message>
    <message>
        <source>vocab.txt has %1 symbols with &lt;S&gt;, the network %2; use the files that belong together.</source>
        <translation>vocab.txt hat mit &lt;S&gt; %1 Symbole, das Netz %2; Dateien verwenden, die zusammengehören.</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; in config.json makes no sense or is not supported; use the file that came with the model.</source>
        <translation>Der Wert von „%1“ in config.json ergibt keinen Sinn oder wird nicht unterstützt; die Datei verwenden, die zum Modell gehört.</translation>
    </message>
    <message>
        <source>config.json is not a JSON object; use the file that came with the model.</source>
        <translation>config.json ist kein JSON-Objekt; die Datei verwenden, die zum Modell gehört.</translation>
    </message>
    <message>
        <source>The model failed (%1); nothing was changed. Try another device or a smaller model, or restart the program.</source>
        <translation>Das Modell ist gescheitert (%1); nichts wurde geändert. Ein anderes Gerät oder kleineres Modell versuchen oder das Programm neu starten.</translation>
    </message>
    <message>
        <source>The checkpoint is cut off or damaged; copy it again.</source>
        <translation>Der Checkpoint ist abgeschnitten oder beschädigt; ihn erneut kopieren.</translation>
    </message>
    <message>
        <source>The checkpoint holds a network that LakhNES does not use (%1); choose another.</source>
        <translation>Der Checkpoint enthält ein Netz, das LakhNES nicht verwendet (%1); einen anderen wählen.</translation>
    </message>
    <message>
        <source>The checkpoint wants to call %1, which LakhNES&apos;s checkpoints never do; it was not opened, get it from where LakhNES publishes it.</source>
        <translation>Der Checkpoint will %1 aufrufen, was Checkpoints von LakhNES nie tun; er wurde nicht geöffnet, ihn von der Veröffentlichung von LakhNES beziehen.</translation>
    </message>
    <message>
        <source>The weights are not in the safetensors format or are cut off; copy the model again.</source>
        <translation>Die Gewichte liegen nicht im Format safetensors vor oder sind abgeschnitten; das Modell erneut kopieren.</translation>
    </message>
    <message>
        <source>The tensor %1 of the weights is damaged or in a number format that is not supported; copy the model again.</source>
        <translation>Der Tensor %1 der Gewichte ist beschädigt oder in einem nicht unterstützten Zahlenformat; das Modell erneut kopieren.</translation>
    </message>
    <message>
        <source>No CUDA device answers, or LibTorch was built without CUDA; choose auto or cpu.</source>
        <translation>Kein CUDA-Gerät antwortet, oder LibTorch wurde ohne CUDA gebaut; auto oder cpu wählen.</translation>
    </message>
    <message>
        <source>The network could not be set up (%1); close other programs or choose another device or model.</source>
        <translation>Das Netz ließ sich nicht einrichten (%1); andere Programme schließen oder ein anderes Gerät oder Modell wählen.</translation>
    </message>
    <message>
        <source>A change at tick %1 of %2 is out of order; the file is damaged.</source>
        <translation>Eine Änderung bei Tick %1 von %2 steht in falscher Reihenfolge; die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The change at tick %1 of %2 has the value %3, outside 0 to %4; correct it or leave it out.</source>
        <translation>Die Änderung bei Tick %1 von %2 hat den Wert %3, außerhalb von 0 bis %4; sie berichtigen oder weglassen.</translation>
    </message>
    <message>
        <source>The note at tick %1 of %2 has no length; give it one or leave it out.</source>
        <translation>Die Note bei Tick %1 von %2 hat keine Länge; ihr eine geben oder sie weglassen.</translation>
    </message>
    <message>
        <source>Two notes of %1 overlap at tick %2, but a voice of the NES plays one at a time; shorten the first.</source>
        <translation>Zwei Noten von %1 überlappen sich bei Tick %2, eine NES-Stimme spielt aber immer nur eine; die erste kürzen.</translation>
    </message>
    <message>
        <source>The note at tick %1 of %2 has the pitch %3, outside %4 to %5; transpose it.</source>
        <translation>Die Note bei Tick %1 von %2 hat die Tonhöhe %3, außerhalb von %4 bis %5; sie transponieren.</translation>
    </message>
    <message>
        <source>The note at tick %1 of %2 has the velocity %3, outside 1 to 15; scale the velocities.</source>
        <translation>Die Note bei Tick %1 von %2 hat die Anschlagstärke %3, außerhalb von 1 bis 15; die Anschlagstärken anpassen.</translation>
    </message>
    <message>
        <source>The note at tick %1 of %2 names instrument %3, which the song does not have.</source>
        <translation>Die Note bei Tick %1 von %2 nennt Instrument %3, das das Stück nicht hat.</translation>
    </message>
    <message>
        <source>The section &quot;%1&quot; has no length or links to itself or to a section that is not there.</source>
        <translation>Der Abschnitt „%1“ hat keine Länge oder verweist auf sich selbst oder auf einen fehlenden Abschnitt.</translation>
    </message>
    <message>
        <source>The loop point lies outside the song; move it or leave it out.</source>
        <translation>Der Looppunkt liegt außerhalb des Stücks; ihn verschieben oder weglassen.</translation>
    </message>
    <message>
        <source>The song is longer than a day; cut it.</source>
        <translation>Das Stück ist länger als ein Tag; es kürzen.</translation>
    </message>
    <message>
        <source>The song ends before its last note; the file is damaged.</source>
        <translation>Das Stück endet vor seiner letzten Note; die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>Line %1 of the vocabulary is not a symbol of LakhNES&apos;s TX1 vocabulary or stands there twice; use the file that came with the checkpoint.</source>
        <translation>Zeile %1 des Vokabulars ist kein Symbol des TX1-Vokabulars von LakhNES oder kommt doppelt vor; die Datei verwenden, die zum Checkpoint gehört.</translation>
    </message>
    <message>
        <source>The vocabulary lacks notes or waits of LakhNES&apos;s TX1 vocabulary; use the file that came with the checkpoint.</source>
        <translation>Dem Vokabular fehlen Noten oder Wartezeiten des TX1-Vokabulars von LakhNES; die Datei verwenden, die zum Checkpoint gehört.</translation>
    </message>
    <message>
        <source>The journal of unsaved edits is damaged from its start; open a backup of the song.</source>
        <translation>Das Protokoll der ungespeicherten Änderungen ist von Anfang an beschädigt; eine Sicherungskopie des Stücks öffnen.</translation>
    </message>
    <message>
        <source>The journal of unsaved edits was written by a newer version; open it with that one.</source>
        <translation>Das Protokoll der ungespeicherten Änderungen stammt von einer neueren Version; mit dieser öffnen.</translation>
    </message>
    <message>
        <source>The MIDI file has no notes; choose one that has.</source>
        <translation>Die MIDI-Datei enthält keine Noten; eine mit Noten wählen.</translation>
    </message>
    <message>
        <source>Word %1 of the TX1 text is not one of its symbols; correct it or leave it out.</source>
        <translation>Wort %1 des TX1-Texts ist keines seiner Symbole; es berichtigen oder weglassen.</translation>
    </message>
    <message>
        <source>Symbol %1 of the TX1 text ends a note that does not sound, gives a voice two events at one time or lies beyond 24 hours; correct it.</source>
        <translation>Symbol %1 des TX1-Texts beendet eine Note, die nicht klingt, gibt einer Stimme zwei Ereignisse zugleich oder liegt jenseits von 24 Stunden; es berichtigen.</translation>
    </message>
    <message>
        <source>%1 keeps the pitches of more notes in bar %2 than can be played there one after the other; free a part of them or choose a larger range.</source>
        <translation>%1 behält in Takt %2 die Tonhöhen von mehr Noten, als dort nacheinander gespielt werden können; gib einen Teil davon frei oder wähle einen größeren Bereich.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; gives no voice a line; write P1=2, TR=5:bottom:-12, NO=drums or P2=none, with commas between.</source>
        <translation>„%1“ gibt keiner Stimme eine Linie; P1=2, TR=5:bottom:-12, NO=drums oder P2=none schreiben, mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>There is no line %1; the file has lines 1 to %2.</source>
        <translation>Eine Linie %1 gibt es nicht; die Datei hat die Linien 1 bis %2.</translation>
    </message>
    <message>
        <source>The MIDI data is damaged or cut off at byte %1; what stands before it was kept.</source>
        <translation>Die MIDI-Daten sind ab Byte %1 beschädigt oder abgeschnitten; was davor steht, wurde behalten.</translation>
    </message>
    <message>
        <source>This program was built without libarchive and reads no archives; unpack it and name the folder, or build the program with libarchive.</source>
        <translation>Dieses Programm ist ohne libarchive gebaut und liest keine Archive; entpacke es und nenne den Ordner, oder baue das Programm mit libarchive.</translation>
    </message>
    <message>
        <source>The tensor %1 holds values that are no numbers; copy the model again.</source>
        <translation>Der Tensor %1 enthält Werte, die keine Zahlen sind; kopiere das Modell noch einmal.</translation>
    </message>
    <message>
        <source>There is no config.json beside %1; put the one that came with it there.</source>
        <translation>Neben %1 liegt keine config.json; lege die dazu, die mitkam.</translation>
    </message>
    <message>
        <source>There is no vocab.txt beside %1; put the one that came with it there.</source>
        <translation>Neben %1 liegt keine vocab.txt; lege die dazu, die mitkam.</translation>
    </message>
    <message>
        <source>The archive is cut off, damaged, or not a .tar.gz; download it again.</source>
        <translation>Das Archiv ist abgeschnitten, beschädigt oder kein .tar.gz; lade es noch einmal herunter.</translation>
    </message>
    <message>
        <source>The archive holds &quot;%1&quot;, which leads out of it; it was not opened, get it from where LakhNES publishes it.</source>
        <translation>Das Archiv enthält „%1“, was aus ihm hinausführt; es wurde nicht geöffnet, hole es dort, wo LakhNES es veröffentlicht.</translation>
    </message>
    <message>
        <source>The archive holds more than a model can have; choose the archive of a model.</source>
        <translation>Das Archiv enthält mehr, als ein Modell haben kann; wähle das Archiv eines Modells.</translation>
    </message>
    <message>
        <source>The archive holds neither model.safetensors nor model.pt; choose the archive of a model.</source>
        <translation>Das Archiv enthält weder model.safetensors noch model.pt; wähle das Archiv eines Modells.</translation>
    </message>
    <message>
        <source>The archive holds a link in place of %1; get it from where LakhNES publishes it.</source>
        <translation>Das Archiv enthält an der Stelle von %1 eine Verknüpfung; hole es dort, wo LakhNES es veröffentlicht.</translation>
    </message>
    <message>
        <source>The archive holds several models; unpack it and choose the folder of one.</source>
        <translation>Das Archiv enthält mehrere Modelle; entpacke es und wähle den Ordner von einem.</translation>
    </message>
    <message>
        <source>The folder of models, %1, could not be changed (%2) and is as it was; free some room or check its permissions.</source>
        <translation>Der Ordner der Modelle, %1, konnte nicht geändert werden (%2) und ist, wie er war; schaffe Platz oder prüfe seine Rechte.</translation>
    </message>
    <message>
        <source>There is no model called %1; see the list of models for their names.</source>
        <translation>Es gibt kein Modell namens %1; die Liste der Modelle nennt die Namen.</translation>
    </message>
    <message>
        <source>Another program is changing the models; try again when it is done.</source>
        <translation>Ein anderes Programm ändert gerade die Modelle; versuche es noch einmal, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>A model cannot be called &quot;%1&quot;; take a name of at most 60 letters without blanks and slashes.</source>
        <translation>Ein Modell kann nicht „%1“ heißen; nimm einen Namen von höchstens 60 Buchstaben ohne Leerzeichen und Schrägstriche.</translation>
    </message>
    <message>
        <source>There is a model called %1 already; take another name, or remove it first.</source>
        <translation>Es gibt schon ein Modell namens %1; nimm einen anderen Namen oder entferne es zuerst.</translation>
    </message>
    <message>
        <source>This model is there already, as %1; nothing was added.</source>
        <translation>Dieses Modell ist schon da, als %1; nichts wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 comes with the program and stays; models that were added can be removed.</source>
        <translation>%1 gehört zum Programm und bleibt; hinzugefügte Modelle lassen sich entfernen.</translation>
    </message>
    <message>
        <source>%1 is not a file that can hold a model; choose another.</source>
        <translation>%1 ist keine Datei, die ein Modell enthalten kann; wähle eine andere.</translation>
    </message>
    <message>
        <source>The file is empty; copy it again.</source>
        <translation>Die Datei ist leer; kopiere sie noch einmal.</translation>
    </message>
    <message>
        <source>This is not a model; choose LakhNES&apos;s archive (.tar.gz), its model.pt, or the folder of a model.</source>
        <translation>Das ist kein Modell; wähle das Archiv von LakhNES (.tar.gz), seine model.pt oder den Ordner eines Modells.</translation>
    </message>
    <message>
        <source>The checkpoint is damaged or not in one of PyTorch&apos;s forms; copy it again.</source>
        <translation>Der Checkpoint ist beschädigt oder in keiner Form von PyTorch; kopiere ihn noch einmal.</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>gehört zum Programm</translation>
    </message>
    <message>
        <source>%1, checked</source>
        <translation>%1, geprüft</translation>
    </message>
    <message>
        <source>%1, which is not the archive of that name that LakhNES publishes (its SHA-256 sum is another)</source>
        <translation>%1, nicht das Archiv dieses Namens, das LakhNES veröffentlicht (die SHA-256-Summe ist eine andere)</translation>
    </message>
    <message>
        <source>%1, not one of the archives that LakhNES publishes</source>
        <translation>%1, keines der Archive, die LakhNES veröffentlicht</translation>
    </message>
    <message>
        <source>%1, unpacked and therefore not checked</source>
        <translation>%1, entpackt und daher nicht geprüft</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>The tensor %1 is cut off or damaged; copy the checkpoint again.</source>
        <translation>Der Tensor %1 ist abgeschnitten oder beschädigt; kopiere den Checkpoint noch einmal.</translation>
    </message>
    <message>
        <source>The checkpoint holds no layers of a Transformer-XL as LakhNES has them; choose another.</source>
        <translation>Der Checkpoint enthält keine Schichten eines Transformer-XL, wie LakhNES sie hat; wähle einen anderen.</translation>
    </message>
    <message>
        <source>This is not a checkpoint in one of PyTorch&apos;s forms; choose the model.pt that LakhNES publishes.</source>
        <translation>Das ist kein Checkpoint in einer Form von PyTorch; wähle die model.pt, die LakhNES veröffentlicht.</translation>
    </message>
    <message>
        <source>This zip file is not a checkpoint of PyTorch; unpack it and choose the folder of a model.</source>
        <translation>Diese ZIP-Datei ist kein Checkpoint von PyTorch; entpacke sie und wähle den Ordner eines Modells.</translation>
    </message>
    <message>
        <source>The particles must lie between 1 and %1.</source>
        <translation>Die Partikel müssen zwischen 1 und %1 liegen.</translation>
    </message>
    <message>
        <source>The similarity must lie between 0 and 1.</source>
        <translation>Die Ähnlichkeit muss zwischen 0 und 1 liegen.</translation>
    </message>
    <message>
        <source>There are no notes to vary there that are not locked; free some, or fill the range instead.</source>
        <translation>Dort sind keine Noten zu variieren, die nicht gesperrt sind; gib welche frei oder fülle den Bereich.</translation>
    </message>
    <message>
        <source>The memory of the GPU was full, so the network went on on the CPU (%1). Close other programs that use the GPU, or ask for fewer particles.</source>
        <translation>Der Speicher der Grafikkarte war voll, darum lief das Netz auf dem Prozessor weiter (%1). Schließe andere Programme, die die Grafikkarte nutzen, oder verlange weniger Partikel.</translation>
    </message>
    <message>
        <source>int8 is for the CPU; a GPU runs networks in bf16 or fp32. Choose one of these, or the CPU.</source>
        <translation>int8 ist für den Prozessor; eine Grafikkarte rechnet Netze in bf16 oder fp32. Wähle eines davon oder den Prozessor.</translation>
    </message>
    <message>
        <source>Top-p must lie between 0 and 1 (all).</source>
        <translation>Top-p muss zwischen 0 und 1 (alle) liegen.</translation>
    </message>
    <message>
        <source>No new note of %1 fits the grid and the note lengths that are wished for; choose a finer grid or shorter notes.</source>
        <translation>Keine neue Note von %1 passt in das gewünschte Raster mit den gewünschten Notenlängen; wähle ein feineres Raster oder kürzere Noten.</translation>
    </message>
    <message>
        <source>What is wished for %1 in bar %2 contradicts itself: the shortest note must not be longer than the longest, nor the fewest notes more than the most.</source>
        <translation>Was für %1 in Takt %2 gewünscht ist, widerspricht sich: Die kürzeste Note darf nicht länger als die längste sein und die wenigsten Noten nicht mehr als die meisten.</translation>
    </message>
    <message>
        <source>The scale and the range that are wished for %1 in bar %2 share no pitch; choose a wider range or another scale.</source>
        <translation>Die Tonleiter und der Tonumfang, die für %1 in Takt %2 gewünscht sind, haben keine Tonhöhe gemeinsam; wähle einen weiteren Umfang oder eine andere Tonleiter.</translation>
    </message>
    <message>
        <source>%1 has no room for %2 notes in bar %3, as the grid and the note lengths are wished for; ask for fewer notes, a finer grid or shorter notes.</source>
        <translation>%1 hat in Takt %3 keinen Platz für %2 Noten, so wie Raster und Notenlängen gewünscht sind; verlange weniger Noten, ein feineres Raster oder kürzere Noten.</translation>
    </message>
    <message>
        <source>The instrument file is damaged; get it anew from FamiTracker.</source>
        <translation>Die Instrumentdatei ist beschädigt; hole sie neu aus FamiTracker.</translation>
    </message>
    <message>
        <source>This is no instrument file of FamiTracker; choose one that ends in .fti.</source>
        <translation>Das ist keine Instrumentdatei von FamiTracker; wähle eine, die auf .fti endet.</translation>
    </message>
    <message>
        <source>The instrument file has version %1, this program reads %2; save it anew in a current FamiTracker.</source>
        <translation>Die Instrumentdatei hat Version %1, dieses Programm liest %2; sichere sie neu mit einem aktuellen FamiTracker.</translation>
    </message>
    <message>
        <source>The instrument is for another chip than the NES&apos;s own; choose one for the 2A03.</source>
        <translation>Das Instrument ist für einen anderen Chip als den des NES; wähle eines für den 2A03.</translation>
    </message>
    <message>
        <source>The mark %1 stands twice.</source>
        <translation>Die Marke %1 steht zweimal da.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>%1 lies outside %2 to %3.</source>
        <translation>%1 liegt nicht zwischen %2 und %3.</translation>
    </message>
    <message>
        <source>A sequence has at most %1 values.</source>
        <translation>Ein Verlauf hat höchstens %1 Werte.</translation>
    </message>
    <message>
        <source>A mark stands before no value.</source>
        <translation>Hinter einer Marke steht kein Wert.</translation>
    </message>
    <message>
        <source>The instrument &quot;%1&quot; has values outside their range; correct them or leave it out.</source>
        <translation>Das Instrument „%1“ hat Werte außerhalb ihres Bereichs; berichtige sie oder lass es weg.</translation>
    </message>
    <message>
        <source>%1 names instrument %2, which the song does not have.</source>
        <translation>%1 nennt Instrument %2, das das Stück nicht hat.</translation>
    </message>
    <message>
        <source>%1 is no corpus of this version, or it is damaged; make it anew with lakhnes corpus.</source>
        <translation>%1 ist kein Korpus dieser Version oder ist beschädigt; mach ihn mit lakhnes corpus neu.</translation>
    </message>
    <message>
        <source>%1 is no MIDI file, no folder and no archive that can be read to its end; name one of them.</source>
        <translation>%1 ist keine MIDI-Datei, kein Ordner und kein Archiv, das sich bis zum Ende lesen lässt; nenne eines davon.</translation>
    </message>
    <message>
        <source>%1 is neither a MIDI file nor a folder, and this program was built without libarchive; unpack archives and name the folder.</source>
        <translation>%1 ist weder eine MIDI-Datei noch ein Ordner, und dieses Programm wurde ohne libarchive gebaut; pack Archive aus und nenne den Ordner.</translation>
    </message>
    <message>
        <source>The folder %1 could not be read whole (%2); check its name and permissions.</source>
        <translation>Der Ordner %1 ließ sich nicht ganz lesen (%2); Namen und Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>%1 was saved by a training with another configuration or other data; start in another folder.</source>
        <translation>%1 stammt von einem Training mit anderer Konfiguration oder anderen Daten; beginne in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>There is no GPU that LibTorch can use; train with --device cpu.</source>
        <translation>Es gibt keine GPU, die LibTorch benutzen kann; trainiere mit --device cpu.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known to the trainer or its value makes no sense; see lakhnes train --help for what a configuration holds.</source>
        <translation>„%1“ kennt der Trainer nicht, oder der Wert ergibt keinen Sinn; lakhnes train --help sagt, was eine Konfiguration enthält.</translation>
    </message>
    <message>
        <source>The configuration is not a JSON object; write it as lakhnes train --help shows.</source>
        <translation>Die Konfiguration ist kein JSON-Objekt; schreib sie, wie lakhnes train --help es zeigt.</translation>
    </message>
    <message>
        <source>%1 is not built like the model of the configuration; give both the same sizes.</source>
        <translation>%1 ist nicht gebaut wie das Modell der Konfiguration; gib beiden dieselben Größen.</translation>
    </message>
    <message>
        <source>%1 is timed otherwise than the model; make it anew with lakhnes corpus --timing.</source>
        <translation>%1 hat eine andere Zeitrechnung als das Modell; mach ihn mit lakhnes corpus --timing neu.</translation>
    </message>
    <message>
        <source>%1 holds a training; go on with --resume or name another folder.</source>
        <translation>%1 enthält ein Training; mach mit --resume weiter oder nenne einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“%1” is no chord; write for example C Am F G7, and - for a bar without one.</source>
        <translation>„%1“ ist kein Akkord; schreib zum Beispiel C Am F G7, und - für einen Takt ohne.</translation>
    </message>
    <message>
        <source>“%1” is no scale; write for example E minor, F# dorian or C+Eb+G.</source>
        <translation>„%1“ ist keine Tonleiter; schreib zum Beispiel E minor, F# dorian oder C+Eb+G.</translation>
    </message>
</context>
<context>
    <name>locks</name>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Rhythmus</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Tonhöhe</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>keeps its rhythm</source>
        <translation>behält den Rhythmus</translation>
    </message>
    <message>
        <source>keeps its pitches</source>
        <translation>behält die Tonhöhen</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>falls silent</source>
        <translation>verstummt</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Four-voice NES music, written with a model.</source>
        <translation>Vierstimmige NES-Musik, geschrieben mit einem Modell.</translation>
    </message>
    <message>
        <source>A project or MIDI file to open.</source>
        <translation>Ein Projekt oder eine MIDI-Datei zum Öffnen.</translation>
    </message>
    <message>
        <source>Name of a model, its directory, archive or model.pt.</source>
        <translation>Name eines Modells, sein Ordner, Archiv oder model.pt.</translation>
    </message>
</context>
<context>
    <name>presets</name>
    <message>
        <source>Bright lead</source>
        <translation>Helle Melodie</translation>
    </message>
    <message>
        <source>Soft lead</source>
        <translation>Weiche Melodie</translation>
    </message>
    <message>
        <source>Hero lead</source>
        <translation>Heldenmelodie</translation>
    </message>
    <message>
        <source>Thin lead</source>
        <translation>Dünne Melodie</translation>
    </message>
    <message>
        <source>Singing lead</source>
        <translation>Singende Melodie</translation>
    </message>
    <message>
        <source>Flute</source>
        <translation>Flöte</translation>
    </message>
    <message>
        <source>Brass</source>
        <translation>Blech</translation>
    </message>
    <message>
        <source>Pluck</source>
        <translation>Gezupft</translation>
    </message>
    <message>
        <source>Harp</source>
        <translation>Harfe</translation>
    </message>
    <message>
        <source>Music box</source>
        <translation>Spieluhr</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Glocke</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Orgel</translation>
    </message>
    <message>
        <source>Strings</source>
        <translation>Streicher</translation>
    </message>
    <message>
        <source>Backing</source>
        <translation>Begleitung</translation>
    </message>
    <message>
        <source>Staccato</source>
        <translation>Staccato</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>Echo</translation>
    </message>
    <message>
        <source>Echoing pluck</source>
        <translation>Gezupft mit Echo</translation>
    </message>
    <message>
        <source>Major chord</source>
        <translation>Durakkord</translation>
    </message>
    <message>
        <source>Minor chord</source>
        <translation>Mollakkord</translation>
    </message>
    <message>
        <source>Octaves</source>
        <translation>Oktaven</translation>
    </message>
    <message>
        <source>Laser</source>
        <translation>Laser</translation>
    </message>
    <message>
        <source>Bass</source>
        <translation>Bass</translation>
    </message>
    <message>
        <source>Short bass</source>
        <translation>Kurzer Bass</translation>
    </message>
    <message>
        <source>Slap bass</source>
        <translation>Slap-Bass</translation>
    </message>
    <message>
        <source>Vibrato bass</source>
        <translation>Bass mit Vibrato</translation>
    </message>
    <message>
        <source>Tom</source>
        <translation>Tom</translation>
    </message>
    <message>
        <source>Percussion</source>
        <translation>Schlagzeug</translation>
    </message>
    <message>
        <source>Kick drum</source>
        <translation>Große Trommel</translation>
    </message>
    <message>
        <source>Snare drum</source>
        <translation>Kleine Trommel</translation>
    </message>
    <message>
        <source>Closed hi-hat</source>
        <translation>Hi-Hat, zu</translation>
    </message>
    <message>
        <source>Open hi-hat</source>
        <translation>Hi-Hat, offen</translation>
    </message>
    <message>
        <source>Shaker</source>
        <translation>Shaker</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>Becken</translation>
    </message>
    <message>
        <source>Metal</source>
        <translation>Metall</translation>
    </message>
</context>
<context>
    <name>studio::app::AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>&amp;Reduce motion</source>
        <translation>&amp;Bewegung verringern</translation>
    </message>
    <message>
        <source>Nothing moves that can do without</source>
        <translation>Es bewegt sich nichts, was ohne Bewegung auskommt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
</context>
<context>
    <name>studio::app::Autosave</name>
    <message>
        <source>What you edit is not kept safe at the moment. %1</source>
        <translation>Änderungen werden zurzeit nicht gesichert. %1</translation>
    </message>
</context>
<context>
    <name>studio::app::BackupDialog</name>
    <message>
        <source>Restore Backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Backups of &quot;%1&quot;. Restoring one is a step that undo takes back.</source>
        <translation>Sicherungen von „%1“. Das Wiederherstellen lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>%1  ·  just now</source>
        <translation>%1  ·  gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%1  ·  %n minute(s) ago</source>
        <translation>
            <numerusform>%1  ·  vor %n Minute</numerusform>
            <numerusform>%1  ·  vor %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>studio::app::EditingPage</name>
    <message>
        <source>Editing</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>Ras&amp;ter</translation>
    </message>
    <message>
        <source>&amp;Snap to the grid</source>
        <translation>Am Raster &amp;einrasten</translation>
    </message>
    <message>
        <source>&amp;Typing octave</source>
        <translation>&amp;Oktave der Tastatur</translation>
    </message>
    <message>
        <source>Letter &amp;keys write notes</source>
        <translation>&amp;Buchstabentasten schreiben Noten</translation>
    </message>
    <message>
        <source>&amp;Choose the lines of MIDI files</source>
        <translation>&amp;Linien von MIDI-Dateien wählen</translation>
    </message>
    <message>
        <source>Off, files for other instruments open as the program suggests</source>
        <translation>Ohne das werden Dateien für andere Instrumente so geöffnet, wie das Programm es vorschlägt</translation>
    </message>
</context>
<context>
    <name>studio::app::EditorViews</name>
    <message>
        <source>Roll</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Tracker</source>
        <translation>Tracker</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
</context>
<context>
    <name>studio::app::ExportSoundDialog</name>
    <message>
        <source>What is written</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>What of the song</source>
        <translation>Was vom Stück</translation>
    </message>
    <message>
        <source>How often it is played</source>
        <translation>Wie oft es gespielt wird</translation>
    </message>
    <message>
        <source>Length of the fade</source>
        <translation>Länge der Ausblende</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Samples a second</source>
        <translation>Abtastrate</translation>
    </message>
    <message>
        <source>Bits of a sample</source>
        <translation>Bits je Wert</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Güte</translation>
    </message>
    <message>
        <source>Output stage</source>
        <translation>Ausgangsstufe</translation>
    </message>
    <message>
        <source>Master level</source>
        <translation>Gesamtpegel</translation>
    </message>
    <message>
        <source>Again from the song&apos;s loop point, or its start; a selection from its start</source>
        <translation>Wieder ab dem Rücksprungpunkt des Stücks oder ab seinem Anfang; eine Auswahl ab ihrem Anfang</translation>
    </message>
    <message>
        <source>Seconds that it goes on after that and fades away</source>
        <translation>So viele Sekunden geht es danach weiter und klingt aus</translation>
    </message>
    <message>
        <source>The rates that the format has</source>
        <translation>Die Raten, die das Format kennt</translation>
    </message>
    <message>
        <source>Which console&apos;s output the chip goes through</source>
        <translation>Durch die Ausgangsstufe welcher Konsole der Chip geht</translation>
    </message>
    <message>
        <source>0 dB leaves it as it is; what goes beyond is cut off</source>
        <translation>0 dB lässt ihn, wie er ist; was darüber hinausgeht, wird abgeschnitten</translation>
    </message>
    <message>
        <source>A little noise hides what rounding to 16 bits does</source>
        <translation>Ein wenig Rauschen verdeckt, was das Runden auf 16 Bit anrichtet</translation>
    </message>
    <message>
        <source>&amp;Dither</source>
        <translation>&amp;Dither</translation>
    </message>
    <message>
        <source>Export Sound</source>
        <translation>Klang exportieren</translation>
    </message>
    <message>
        <source>The song</source>
        <translation>Das Stück</translation>
    </message>
    <message>
        <source>Stems, a file a voice</source>
        <translation>Einzelstimmen, je eine Datei</translation>
    </message>
    <message>
        <source>Intro and loop, two files</source>
        <translation>Anfang und Schleife, zwei Dateien</translation>
    </message>
    <message>
        <source>Whole song</source>
        <translation>Ganzes Stück</translation>
    </message>
    <message>
        <source>Selected bars</source>
        <translation>Gewählte Takte</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 Bit</translation>
    </message>
    <message>
        <source>24 bits</source>
        <translation>24 Bit</translation>
    </message>
    <message>
        <source>32 bits, floating</source>
        <translation>32 Bit, Gleitkomma</translation>
    </message>
    <message>
        <source>Famicom</source>
        <translation>Famicom</translation>
    </message>
    <message>
        <source>NES</source>
        <translation>NES</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source> ×</source>
        <comment>times</comment>
        <translation> ×</translation>
    </message>
    <message>
        <source> s fade</source>
        <translation> s Ausblende</translation>
    </message>
    <message>
        <source> % quality</source>
        <translation> % Güte</translation>
    </message>
    <message>
        <source> dB</source>
        <translation> dB</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Interpret</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <source>&amp;Repeat</source>
        <translation>Wieder&amp;holen</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>&amp;Auflösung</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>Aus&amp;gang</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>&amp;Angaben</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>Each voice alone through the chip&apos;s mixer, which is no sum: stems do not add up to the song.</source>
        <translation>Jede Stimme allein durch den Mischer des Chips, der keine Summe ist: Die Einzelstimmen ergeben zusammen nicht das Stück.</translation>
    </message>
    <message>
        <source>The intro, and a loop that follows it and itself without a seam, with a loop mark for samplers.</source>
        <translation>Der Anfang und eine Schleife, die ihm und sich selbst nahtlos folgt, mit Schleifenmarke für Sampler.</translation>
    </message>
    <message>
        <source>The song has no loop point: the intro is empty and the loop is the whole song.</source>
        <translation>Das Stück hat keinen Rücksprungpunkt: Der Anfang ist leer, und die Schleife ist das ganze Stück.</translation>
    </message>
</context>
<context>
    <name>studio::app::InstrumentsController</name>
    <message>
        <source>Bare chip</source>
        <translation>Bloßer Chip</translation>
    </message>
    <message>
        <source>Add an Instrument</source>
        <translation>Instrument hinzufügen</translation>
    </message>
    <message>
        <source>FamiTracker instruments (*.fti);;All files (*)</source>
        <translation>FamiTracker-Instrumente (*.fti);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>studio::app::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Befehle und Tasten suchen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Press the key that the action is to have</source>
        <translation>Die Taste drücken, die der Befehl haben soll</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Wie zuvor</translation>
    </message>
    <message>
        <source>Give the action the keys that it came with</source>
        <translation>Dem Befehl seine ursprünglichen Tasten zurückgeben</translation>
    </message>
    <message>
        <source>Give the action this key, or none</source>
        <translation>Dem Befehl diese Taste geben oder keine</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Choose an action to change its key.</source>
        <translation>Einen Befehl wählen, um seine Taste zu ändern.</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”, which would be left without it.</source>
        <translation>%1 gehört zu „%2“; dieser Befehl verlöre die Taste.</translation>
    </message>
    <message>
        <source>Press a key</source>
        <translation>Taste drücken</translation>
    </message>
</context>
<context>
    <name>studio::app::LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>Sprache des Systems</translation>
    </message>
</context>
<context>
    <name>studio::app::LiveController</name>
    <message>
        <source>there is no model</source>
        <translation>es gibt kein Modell</translation>
    </message>
    <message>
        <source>nothing is free in what plays</source>
        <translation>nichts ist frei in dem, was spielt</translation>
    </message>
    <message>
        <source>Live: %1</source>
        <translation>Live: %1</translation>
    </message>
    <message>
        <source>Live: waits for the song to play</source>
        <translation>Live: wartet, bis das Stück spielt</translation>
    </message>
    <message>
        <source>Live: the model is late, bar %1 plays as it was</source>
        <translation>Live: das Modell kommt nicht nach, Takt %1 spielt, wie er war</translation>
    </message>
    <message>
        <source>Live: writing bar %1</source>
        <translation>Live: schreibt Takt %1</translation>
    </message>
    <message>
        <source>Live: written ahead</source>
        <translation>Live: vorausgeschrieben</translation>
    </message>
    <message>
        <source> · %1 keeps what was heard</source>
        <translation> · %1 übernimmt, was zu hören war</translation>
    </message>
</context>
<context>
    <name>studio::app::MainWindow</name>
    <message>
        <source>About LakhNES Studio</source>
        <translation>Über LakhNES Studio</translation>
    </message>
    <message>
        <source>&lt;b&gt;LakhNES Studio %1&lt;/b&gt;&lt;br&gt;Four-voice NES music, written together with a model.&lt;br&gt;&lt;br&gt;MIT licence. Made with Qt, LibTorch, RtAudio, libsndfile and others; NOTICE tells of them and of the built-in model.</source>
        <translation>&lt;b&gt;LakhNES Studio %1&lt;/b&gt;&lt;br&gt;Vierstimmige NES-Musik, gemeinsam mit einem Modell geschrieben.&lt;br&gt;&lt;br&gt;MIT-Lizenz. Gemacht mit Qt, LibTorch, RtAudio, libsndfile und anderen; in NOTICE steht mehr über sie und über das mitgelieferte Modell.</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>%1 sperren</translation>
    </message>
    <message>
        <source>Keep rhythm of %1</source>
        <translation>Rhythmus von %1 behalten</translation>
    </message>
    <message>
        <source>Free %1</source>
        <translation>%1 freigeben</translation>
    </message>
    <message>
        <source>Lock notes</source>
        <translation>Noten sperren</translation>
    </message>
    <message>
        <source>Keep rhythm of notes</source>
        <translation>Rhythmus der Noten behalten</translation>
    </message>
    <message>
        <source>Free notes</source>
        <translation>Noten freigeben</translation>
    </message>
    <message>
        <source>%1[*] – LakhNES Studio</source>
        <translation>%1[*] – LakhNES Studio</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Modell wird geladen…</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>Werk&amp;zeuge</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>Ras&amp;ter</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Noten</translation>
    </message>
    <message>
        <source>&amp;Transport</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>F&amp;ill</source>
        <translation>&amp;Füllen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Voice</source>
        <translation>&amp;Stimme</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>T&amp;racker</source>
        <translation>T&amp;racker</translation>
    </message>
    <message>
        <source>Keep pitches of %1</source>
        <translation>Tonhöhen von %1 behalten</translation>
    </message>
    <message>
        <source>Silence %1</source>
        <translation>%1 verstummen lassen</translation>
    </message>
    <message>
        <source>Keep pitches of notes</source>
        <translation>Tonhöhen der Noten behalten</translation>
    </message>
    <message>
        <source>Silence notes</source>
        <translation>Noten verstummen lassen</translation>
    </message>
</context>
<context>
    <name>studio::app::MidiDevices</name>
    <message>
        <source>%1 is there.</source>
        <translation>%1 ist da.</translation>
    </message>
    <message>
        <source>%1 has gone; it is taken again when it comes back.</source>
        <translation>%1 ist weg; sobald es wieder da ist, geht es damit weiter.</translation>
    </message>
</context>
<context>
    <name>studio::app::MidiPage</name>
    <message>
        <source>MIDI</source>
        <translation>MIDI</translation>
    </message>
    <message>
        <source>Plays on</source>
        <translation>Spielt auf</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Transpose</source>
        <translation>Transp.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>column, voice</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>&amp;Volume as</source>
        <translation>&amp;Lautstärke als</translation>
    </message>
    <message>
        <source>T&amp;imbre as</source>
        <translation>&amp;Klangfarbe als</translation>
    </message>
    <message>
        <source>Notes &amp;late by</source>
        <translation>&amp;Verzögerung</translation>
    </message>
    <message>
        <source>Notes &amp;from</source>
        <translation>&amp;Noten von</translation>
    </message>
    <message>
        <source>&amp;Quantise what is recorded to the grid</source>
        <translation>Aufgenommenes am Raster &amp;ausrichten</translation>
    </message>
    <message>
        <source>Keys play the current voice, and write notes where the letter keys would.</source>
        <translation>Tasten spielen die aktuelle Stimme und schreiben Noten, wo es die Buchstabentasten täten.</translation>
    </message>
    <message>
        <source>Chip</source>
        <translation>Chip</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie es ist</translation>
    </message>
    <message>
        <source>Drums</source>
        <translation>Schlagzeug</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Controller %1</source>
        <translation>Controller %1</translation>
    </message>
    <message>
        <source>Controller 7, volume</source>
        <translation>Controller 7, Lautstärke</translation>
    </message>
    <message>
        <source>Controller 11, expression</source>
        <translation>Controller 11, Ausdruck</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1 (nicht da)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>No keyboard</source>
        <translation>Keine Tastatur</translation>
    </message>
    <message>
        <source>Less than nothing is earlier, as far as the sound device&apos;s buffer leaves time.</source>
        <translation>Weniger als nichts heißt früher, soweit der Puffer des Audiogeräts Zeit lässt.</translation>
    </message>
    <message>
        <source>&amp;Clock to</source>
        <translation>&amp;Takt an</translation>
    </message>
    <message>
        <source>&amp;Touch</source>
        <translation>An&amp;schlag</translation>
    </message>
    <message>
        <source>As it is played</source>
        <translation>Wie gespielt</translation>
    </message>
    <message>
        <source>Light: soft playing is loud</source>
        <translation>Leicht: auch Leises klingt laut</translation>
    </message>
    <message>
        <source>Heavy: only strong playing is loud</source>
        <translation>Schwer: nur Kräftiges klingt laut</translation>
    </message>
    <message>
        <source>Always at the loudest</source>
        <translation>Immer am lautesten</translation>
    </message>
</context>
<context>
    <name>studio::app::MidiRecorder</name>
    <message>
        <source>Record notes</source>
        <translation>Noten aufnehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) stayed out where the song is locked or has ended.</source>
        <translation>
            <numerusform>%n Note blieb draußen, wo das Stück gesperrt oder zu Ende ist.</numerusform>
            <numerusform>%n Noten blieben draußen, wo das Stück gesperrt oder zu Ende ist.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::app::ModelList</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Takt</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>Woher</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (Standard)</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 million</source>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Samples</translation>
    </message>
</context>
<context>
    <name>studio::app::ModelPage</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>&amp;Runs on</source>
        <translation>&amp;Rechnet auf</translation>
    </message>
    <message>
        <source>Let the model write for a moment, to nowhere, and count what it writes</source>
        <translation>Das Modell einen Augenblick ins Leere schreiben lassen und zählen, was es schreibt</translation>
    </message>
    <message>
        <source>The fastest there is</source>
        <translation>Das schnellste Gerät</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>GPU (CUDA)</source>
        <translation>Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>The Folder of a Model</source>
        <translation>Ordner eines Modells</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>No model is loaded.</source>
        <translation>Es ist kein Modell geladen.</translation>
    </message>
    <message>
        <source>%1 million parameters, %2 layers</source>
        <translation>%1 Millionen Parameter, %2 Schichten</translation>
    </message>
    <message>
        <source>Timed by frames of the NES</source>
        <translation>Zeitmaß: NES-Frames</translation>
    </message>
    <message>
        <source>Timed by samples</source>
        <translation>Zeitmaß: Samples</translation>
    </message>
    <message>
        <source>Remembers %1 events</source>
        <translation>Erinnert sich an %1 Ereignisse</translation>
    </message>
    <message>
        <source>Runs on the GPU</source>
        <translation>Rechnet auf der Grafikkarte</translation>
    </message>
    <message>
        <source>Runs on the processor</source>
        <translation>Rechnet auf dem Prozessor</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>M&amp;easure speed</source>
        <translation>&amp;Tempo messen</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Wird gemessen…</translation>
    </message>
    <message>
        <source>%1 events a second, in one take</source>
        <translation>%1 Ereignisse pro Sekunde, in einem Take</translation>
    </message>
    <message>
        <source>LakhNES&apos;s own models: see the README of %1. Download an archive there and add it here; this program downloads nothing.</source>
        <translation>LakhNES’ eigene Modelle: siehe das README von %1. Lade dort ein Archiv herunter und füge es hier hinzu; dieses Programm lädt nichts herunter.</translation>
    </message>
    <message>
        <source>Archive or &amp;File…</source>
        <translation>Archiv oder &amp;Datei …</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>&amp;Ordner …</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Make &amp;default</source>
        <translation>Zum &amp;Standard machen</translation>
    </message>
    <message>
        <source>Check a model, convert it and keep it</source>
        <translation>Ein Modell prüfen, umwandeln und behalten</translation>
    </message>
    <message>
        <source>Remove the chosen model from this computer</source>
        <translation>Das gewählte Modell von diesem Rechner entfernen</translation>
    </message>
    <message>
        <source>Let the chosen model write, here and on the command line</source>
        <translation>Das gewählte Modell schreiben lassen, hier und auf der Kommandozeile</translation>
    </message>
    <message>
        <source>Adding a model</source>
        <translation>Ein Modell wird hinzugefügt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>Hinzugefügt: %1</translation>
    </message>
    <message>
        <source>Cancelled; nothing was added.</source>
        <translation>Abgebrochen; nichts wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>Add a Model</source>
        <translation>Ein Modell hinzufügen</translation>
    </message>
    <message>
        <source>Models (*.tar.gz *.tgz *.tar *.pt *.pth *.safetensors);;All files (*)</source>
        <translation>Modelle (*.tar.gz *.tgz *.tar *.pt *.pth *.safetensors);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>LakhNES Studio</source>
        <translation>LakhNES Studio</translation>
    </message>
    <message>
        <source>Remove the model “%1” from this computer? This cannot be undone.</source>
        <translation>Das Modell „%1“ von diesem Rechner entfernen? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>studio::app::NewSongDialog</name>
    <message>
        <source>New Song</source>
        <translation>Neues Stück</translation>
    </message>
    <message>
        <source>Tempo in quarters a minute</source>
        <translation>Tempo in Vierteln je Minute</translation>
    </message>
    <message>
        <source>Beats in a bar</source>
        <translation>Schläge im Takt</translation>
    </message>
    <message>
        <source>Length of a beat</source>
        <translation>Länge eines Schlags</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Unit of the length</source>
        <translation>Einheit der Länge</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>Takte</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>&amp;Empty, free throughout</source>
        <translation>&amp;Leer, überall frei</translation>
    </message>
    <message>
        <source>&amp;Written by the model, in takes to choose from</source>
        <translation>Vom &amp;Modell geschrieben, in Takes zur Wahl</translation>
    </message>
    <message>
        <source>&amp;Tempo</source>
        <translation>&amp;Tempo</translation>
    </message>
    <message>
        <source>&amp;Metre</source>
        <translation>Ta&amp;ktart</translation>
    </message>
    <message>
        <source>&amp;Length</source>
        <translation>Lä&amp;nge</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>studio::app::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>studio::app::RehearsalActions</name>
    <message>
        <source>The song plays at its own speed</source>
        <translation>Das Stück spielt in seinem eigenen Tempo</translation>
    </message>
    <message>
        <source>The song plays at %1 % of its speed, at its pitch</source>
        <translation>Das Stück spielt mit %1 % seines Tempos, in seiner Tonhöhe</translation>
    </message>
    <message>
        <source>Remove loop point</source>
        <translation>Rücksprungpunkt wegnehmen</translation>
    </message>
    <message>
        <source>Set loop point</source>
        <translation>Rücksprungpunkt setzen</translation>
    </message>
    <message>
        <source>The song ends at its end</source>
        <translation>Das Stück endet an seinem Ende</translation>
    </message>
    <message>
        <source>At its end the song goes on from bar %1</source>
        <translation>Am Ende geht das Stück bei Takt %1 weiter</translation>
    </message>
</context>
<context>
    <name>studio::app::Safety</name>
    <message>
        <source>There are no backups of this song yet; one is made every half minute in which it is edited.</source>
        <translation>Von diesem Stück gibt es noch keine Sicherungen; während der Bearbeitung entsteht alle halbe Minute eine.</translation>
    </message>
    <message>
        <source>Restore Backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>The backup is restored; undo takes it back.</source>
        <translation>Die Sicherung ist wiederhergestellt; „Rückgängig“ nimmt sie zurück.</translation>
    </message>
</context>
<context>
    <name>studio::app::SongDrop</name>
    <message>
        <source>Only one song can be open at a time; drop one file.</source>
        <translation>Es kann nur ein Stück zugleich offen sein; eine einzelne Datei ablegen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no song; drop a .lnes, .mid, .midi or .vgm file of this computer.</source>
        <translation>„%1“ ist kein Stück; lege eine .lnes-, .mid-, .midi- oder .vgm-Datei dieses Rechners ab.</translation>
    </message>
</context>
<context>
    <name>studio::app::SongFiles</name>
    <message>
        <source>LakhNES Studio</source>
        <translation>LakhNES Studio</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has edits that are not saved. Save them?</source>
        <translation>„%1“ hat ungespeicherte Änderungen. Speichern?</translation>
    </message>
    <message>
        <source>Open a Song</source>
        <translation>Stück öffnen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already. Replace it?</source>
        <translation>„%1“ gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Save the Project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>LakhNES Studio projects (*.lnes)</source>
        <translation>LakhNES-Studio-Projekte (*.lnes)</translation>
    </message>
    <message>
        <source>Export MIDI</source>
        <translation>MIDI exportieren</translation>
    </message>
    <message>
        <source>Exported as %1</source>
        <translation>Exportiert als %1</translation>
    </message>
    <message>
        <source>Rendering…</source>
        <translation>Wird berechnet…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Do&amp;n&apos;t Save</source>
        <translation>&amp;Nicht speichern</translation>
    </message>
    <message>
        <source>There are takes that were not kept. Drop them?</source>
        <translation>Es gibt Takes, die nicht übernommen wurden. Sollen sie verworfen werden?</translation>
    </message>
    <message>
        <source>Arranged for four voices. Left out: lines %1, notes of chords %2. Moved by octaves: %3.</source>
        <translation>Für vier Stimmen eingerichtet. Weggelassen: Linien %1, Akkordnoten %2. Um Oktaven versetzt: %3.</translation>
    </message>
    <message>
        <source>MIDI in NES-MDB&apos;s flavour, exact (*.mid)</source>
        <translation>MIDI in der Art von NES-MDB, exakt (*.mid)</translation>
    </message>
    <message>
        <source>MIDI for other programs (*.mid)</source>
        <translation>MIDI für andere Programme (*.mid)</translation>
    </message>
    <message>
        <source>Songs (*.lnes *.mid *.midi *.vgm *.vgz *.tx1);;All files (*)</source>
        <translation>Stücke (*.lnes *.mid *.midi *.vgm *.vgz *.tx1);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export Sound</source>
        <translation>Klang exportieren</translation>
    </message>
    <message>
        <source>Sound files (*%1)</source>
        <translation>Klangdateien (*%1)</translation>
    </message>
    <message>
        <source>Exported %1 files, the first as %2</source>
        <translation>%1 Dateien exportiert, die erste als %2</translation>
    </message>
</context>
<context>
    <name>studio::app::SoundDevice</name>
    <message>
        <source>No audio device: playing is silent</source>
        <translation>Kein Audiogerät: Wiedergabe ist stumm</translation>
    </message>
    <message>
        <source>%1 Playing is silent.</source>
        <translation>%1 Die Wiedergabe ist stumm.</translation>
    </message>
    <message>
        <source>%1 has gone: playing is silent</source>
        <translation>%1 ist weg: Wiedergabe ist stumm</translation>
    </message>
    <message>
        <source>%1, %2 kHz, %3 ms</source>
        <comment>device, rate, latency</comment>
        <translation>%1, %2 kHz, %3 ms</translation>
    </message>
    <message>
        <source>%1, dropouts: %2</source>
        <comment>device, number</comment>
        <translation>%1, Aussetzer: %2</translation>
    </message>
</context>
<context>
    <name>studio::app::SoundPage</name>
    <message>
        <source>Sound</source>
        <translation>Klang</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>&amp;Buffer</source>
        <translation>&amp;Puffer</translation>
    </message>
    <message>
        <source>A small buffer answers faster; a large one stands busy machines without crackling.</source>
        <translation>Ein kleiner Puffer reagiert schneller; ein großer knistert auch auf ausgelasteten Rechnern nicht.</translation>
    </message>
    <message>
        <source>The system&apos;s default</source>
        <translation>Standard des Systems</translation>
    </message>
    <message>
        <source>%1 samples, %2 ms</source>
        <translation>%1 Samples, %2 ms</translation>
    </message>
    <message>
        <source>&amp;Hear notes as they are edited</source>
        <translation>Noten beim Bearbeiten &amp;hören</translation>
    </message>
</context>
<context>
    <name>studio::app::SoundPictures</name>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>Period %1, volume %2</source>
        <translation>Periode %1, Lautstärke %2</translation>
    </message>
    <message>
        <source>%1 Hz, volume %2, %3 %</source>
        <translation>%1 Hz, Lautstärke %2, %3 %</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Klang</translation>
    </message>
</context>
<context>
    <name>studio::app::SurpriseController</name>
    <message>
        <source>There is no model to measure with.</source>
        <translation>Es gibt kein Modell zum Messen.</translation>
    </message>
    <message>
        <source>Measuring, %1 %</source>
        <translation>Misst, %1 %</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
</context>
<context>
    <name>studio::app::TakesController</name>
    <message>
        <source>Cancelled; the takes that were finished are here.</source>
        <translation>Abgebrochen; die fertigen Takes sind hier.</translation>
    </message>
    <message>
        <source>Cancelled; the song is as it was.</source>
        <translation>Abgebrochen; das Stück ist, wie es war.</translation>
    </message>
    <message>
        <source>the whole song</source>
        <translation>im ganzen Stück</translation>
    </message>
    <message>
        <source>bar %1</source>
        <translation>Takt %1</translation>
    </message>
    <message>
        <source>bars %1–%2</source>
        <translation>Takt %1–%2</translation>
    </message>
    <message>
        <source>the pitches of %1</source>
        <translation>die Tonhöhen von %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Nothing is free in %1: free a voice in the lock map, or press the star beside it.</source>
        <translation>Nichts ist frei (%1): eine Stimme in der Sperrübersicht freigeben oder den Stern neben ihr drücken.</translation>
    </message>
    <message>
        <source>Writes %1 in %2.</source>
        <translation>Schreibt %1 (%2).</translation>
    </message>
    <message>
        <source>%1 · Esc cancels</source>
        <translation>%1 · Esc bricht ab</translation>
    </message>
    <message>
        <source>Kept; undo takes it out again.</source>
        <translation>Übernommen; „Rückgängig“ nimmt es wieder heraus.</translation>
    </message>
    <message>
        <source>Kept; the takes stay for the other voices.</source>
        <translation>Übernommen; die Takes bleiben für die anderen Stimmen.</translation>
    </message>
    <message>
        <source>Rejected; the song is as it was.</source>
        <translation>Verworfen; das Stück ist, wie es war.</translation>
    </message>
    <message>
        <source>the rhythm of %1</source>
        <translation>den Rhythmus von %1</translation>
    </message>
    <message>
        <source>Empties %1 in %2.</source>
        <translation>Leert %1 in %2.</translation>
    </message>
    <message>
        <source>Writes on in %1, all voices.</source>
        <translation>Schreibt in %1 weiter, alle Stimmen.</translation>
    </message>
    <message>
        <source>Continuing, %1</source>
        <translation>Setzt fort, %1</translation>
    </message>
    <message>
        <source>Filling %1, %2</source>
        <translation>Füllt %1, %2</translation>
    </message>
    <message>
        <source>%1 · take %2 of %3 · %4 s</source>
        <translation>%1 · Take %2 von %3 · %4 s</translation>
    </message>
    <message>
        <source>The take could not be written to a temporary file.</source>
        <translation>Der Take ließ sich nicht in eine temporäre Datei schreiben.</translation>
    </message>
    <message>
        <source>The model wrote nothing but what you have rejected: raise the temperature, or free more.</source>
        <translation>Das Modell schrieb nur, was du verworfen hast: Erhöhe die Temperatur oder gib mehr frei.</translation>
    </message>
    <message>
        <source>Written in %1 s.</source>
        <translation>In %1 s geschrieben.</translation>
    </message>
    <message>
        <source>Fewer takes than wanted: the others were rejected before.</source>
        <translation>Weniger Takes als gewünscht: Die anderen wurden schon verworfen.</translation>
    </message>
    <message>
        <source>Hear the takes, then keep one.</source>
        <translation>Höre die Takes und übernimm einen.</translation>
    </message>
    <message>
        <source>This writes %1, and nothing of that is free in %2.</source>
        <translation>Das schreibt %1, und davon ist in %2 nichts frei.</translation>
    </message>
    <message>
        <source>Writes %1 in %2; all else stays.</source>
        <translation>Schreibt %1 in %2; alles andere bleibt.</translation>
    </message>
    <message>
        <source>%1 Wishes: %2.</source>
        <translation>%1 Wünsche: %2.</translation>
    </message>
    <message>
        <source>Free Voices</source>
        <translation>Stimmen freigeben</translation>
    </message>
</context>
<context>
    <name>studio::app::WishesController</name>
    <message>
        <source>%1, bars %2–%3: %4</source>
        <translation>%1, Takte %2–%3: %4</translation>
    </message>
</context>
<context>
    <name>studio::widgets</name>
    <message>
        <source>Rows Z and Q of the keyboard: a note, until the next · 1: cut · Del: clear · Space: writing on or off</source>
        <translation>Tastenreihen Y und Q: eine Note bis zur nächsten · 1: abschneiden · Entf: leeren · Leertaste: Schreiben an oder aus</translation>
    </message>
    <message>
        <source>0 … F: volume of what sounds here · Del: clear</source>
        <translation>0 … F: Lautstärke dessen, was hier klingt · Entf: leeren</translation>
    </message>
    <message>
        <source>0 … 3: timbre of what sounds here · Del: clear</source>
        <translation>0 … 3: Klangfarbe dessen, was hier klingt · Entf: leeren</translation>
    </message>
    <message>
        <source> at +%1 (%2 ms after the row)</source>
        <translation> bei +%1 (%2 ms nach der Zeile)</translation>
    </message>
</context>
<context>
    <name>studio::widgets::Document</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>studio::widgets::DrumChoice</name>
    <message>
        <source>Kicks become low noise, snares middle, hats and cymbals high; of drums struck together the one that carries the beat is heard</source>
        <translation>Bassdrums werden tiefes Rauschen, Snares mittleres, Hi-Hats und Becken hohes; von Schlägen zugleich ist der zu hören, der den Takt trägt</translation>
    </message>
    <message>
        <source>All drums of channel 10</source>
        <translation>Alle Schlaginstrumente von Kanal 10</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Drums of %1: %2</source>
        <translation>Schlagzeug von %1: %2</translation>
    </message>
</context>
<context>
    <name>studio::widgets::FillPanel</name>
    <message>
        <source>Fill</source>
        <translation>Füllen</translation>
    </message>
    <message>
        <source>✦ Fill selection</source>
        <translation>✦ Auswahl füllen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress of the fill</source>
        <translation>Fortschritt des Füllens</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Temperature: left predictable, right bold; double-click for 1</source>
        <translation>Temperatur: links berechenbar, rechts kühn; Doppelklick für 1</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Use this seed for every fill instead of a new one each time</source>
        <translation>Diesen Startwert bei jedem Füllen benutzen statt jedes Mal eines neuen</translation>
    </message>
    <message>
        <source>Stop writing; takes that are finished stay</source>
        <translation>Nicht weiterschreiben; fertige Takes bleiben</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>How many takes a fill gives, to choose from</source>
        <translation>Wie viele Takes ein Füllen zur Auswahl gibt</translation>
    </message>
    <message>
        <source>The same seed, song and settings give the same notes again; each further take has the next seed</source>
        <translation>Gleicher Startwert, gleiches Stück und gleiche Einstellungen ergeben wieder dieselben Noten; jeder weitere Take hat den nächsten Startwert</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>Variieren</translation>
    </message>
    <message>
        <source>Accompany a rhythm</source>
        <translation>Rhythmus begleiten</translation>
    </message>
    <message>
        <source>Continue the song</source>
        <translation>Stück fortsetzen</translation>
    </message>
    <message>
        <source>✦ Vary selection</source>
        <translation>✦ Auswahl variieren</translation>
    </message>
    <message>
        <source>✦ Accompany</source>
        <translation>✦ Begleiten</translation>
    </message>
    <message>
        <source>✦ Continue song</source>
        <translation>✦ Fortsetzen</translation>
    </message>
    <message>
        <source>Let the model write in the way that is chosen below</source>
        <translation>Das Modell schreiben lassen, wie unten gewählt</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Similar to now</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Rhythmus</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Takte</translation>
    </message>
    <message>
        <source>How many of the notes stay as they are; double-click for half</source>
        <translation>Wie viele der Noten bleiben, wie sie sind; Doppelklick für die Hälfte</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Each free voice keeps its own rhythm, or takes over that of one voice</source>
        <translation>Jede freie Stimme behält ihren Rhythmus oder übernimmt den einer Stimme</translation>
    </message>
    <message>
        <source>Each its own</source>
        <translation>Jede ihren eigenen</translation>
    </message>
    <message>
        <source>That of %1</source>
        <translation>Den von %1</translation>
    </message>
    <message>
        <source>By how many bars the song grows</source>
        <translation>Um wie viele Takte das Stück wächst</translation>
    </message>
    <message>
        <source>Harmonise a melody</source>
        <translation>Melodie harmonisieren</translation>
    </message>
    <message>
        <source>Bass line</source>
        <translation>Basslinie</translation>
    </message>
    <message>
        <source>Drums</source>
        <translation>Schlagzeug</translation>
    </message>
    <message>
        <source>Lead back to the loop point</source>
        <translation>Zurück zum Rücksprungpunkt</translation>
    </message>
    <message>
        <source>✦ Harmonise</source>
        <translation>✦ Harmonisieren</translation>
    </message>
    <message>
        <source>✦ Write a bass line</source>
        <translation>✦ Bass schreiben</translation>
    </message>
    <message>
        <source>✦ Write drums</source>
        <translation>✦ Schlagzeug schreiben</translation>
    </message>
    <message>
        <source>✦ Lead back</source>
        <translation>✦ Zurückführen</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Wünsche</translation>
    </message>
    <message>
        <source>Fill what is free; vary: a share of the notes stays; accompany: only pitches, to a rhythm that stays; continue: write on after the end; the others: what is free of the voices that they are about</source>
        <translation>Füllen, was frei ist; variieren: ein Teil der Noten bleibt; begleiten: nur Tonhöhen, zu einem Rhythmus, der bleibt; fortsetzen: nach dem Ende weiterschreiben; die anderen: was von den Stimmen frei ist, um die es ihnen geht</translation>
    </message>
    <message>
        <source>Free %1</source>
        <translation>%1 freigeben</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>What the new notes shall be like: scale, chords, range, grid, lengths, and how they are drawn</source>
        <translation>Wie die neuen Noten sein sollen: Tonleiter, Akkorde, Umfang, Raster, Längen, und wie sie gezogen werden</translation>
    </message>
</context>
<context>
    <name>studio::widgets::ImportDialog</name>
    <message>
        <source>%1 for four voices</source>
        <translation>%1 für vier Stimmen</translation>
    </message>
    <message>
        <source>Hear the four voices as they are chosen here</source>
        <translation>Die vier Stimmen so hören, wie sie hier gewählt sind</translation>
    </message>
    <message>
        <source>Where the preview plays</source>
        <translation>Wo die Vorschau spielt</translation>
    </message>
    <message>
        <source>Position in minutes and seconds</source>
        <translation>Position in Minuten und Sekunden</translation>
    </message>
    <message>
        <source>Suggest &amp;Again</source>
        <translation>Neu &amp;vorschlagen</translation>
    </message>
    <message>
        <source>Go back to what the program suggested</source>
        <translation>Zurück zu dem, was das Programm vorgeschlagen hat</translation>
    </message>
    <message>
        <source>Ask for &amp;every MIDI file</source>
        <translation>&amp;Bei jeder MIDI-Datei fragen</translation>
    </message>
    <message>
        <source>Otherwise files open as suggested; Preferences, Editing has this choice, too</source>
        <translation>Sonst werden Dateien wie vorgeschlagen geöffnet; auch unter Einstellungen, Bearbeiten zu wählen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>A&amp;bspielen</translation>
    </message>
    <message>
        <source>Import a MIDI File</source>
        <translation>MIDI-Datei importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Linie</numerusform>
            <numerusform>%n Linien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n Takt</numerusform>
            <numerusform>%n Takte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 BPM</source>
        <translation>%1 BPM</translation>
    </message>
    <message>
        <source>No voice has a line; give one a line to import.</source>
        <translation>Keine Stimme hat eine Linie; zum Importieren einer Stimme eine Linie geben.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>No voice plays %1.</source>
        <translation>Keine Stimme spielt %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) that sound together with others are left out.</source>
        <translation>
            <numerusform>%n Note, die mit anderen zugleich klingt, fällt weg.</numerusform>
            <numerusform>%n Noten, die mit anderen zugleich klingen, fallen weg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) out of range are moved by octaves.</source>
        <translation>
            <numerusform>%n Note außerhalb des Umfangs wird um Oktaven versetzt.</numerusform>
            <numerusform>%n Noten außerhalb des Umfangs werden um Oktaven versetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every note of the file is kept.</source>
        <translation>Jede Note der Datei bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>studio::widgets::ImportText</name>
    <message>
        <source>Drums</source>
        <translation>Schlagzeug</translation>
    </message>
    <message numerus="yes">
        <source>%n stroke(s)</source>
        <translation>
            <numerusform>%n Schlag</numerusform>
            <numerusform>%n Schläge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Note</numerusform>
            <numerusform>%n Noten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::widgets::InstrumentEditor</name>
    <message>
        <source>Volume</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>Arp.</source>
        <comment>arpeggio</comment>
        <translation>Arp.</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Hi-p.</source>
        <comment>hi-pitch</comment>
        <translation>Grob</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>Klang</translation>
    </message>
    <message>
        <source>Volume frame by frame, times the volume of the note</source>
        <translation>Lautstärke Bild für Bild, mal der Lautstärke der Note</translation>
    </message>
    <message>
        <source>Semitones away from the note, frame by frame</source>
        <translation>Halbtöne Abstand von der Note, Bild für Bild</translation>
    </message>
    <message>
        <source>Added to the period every frame: positive values go down</source>
        <translation>Kommt in jedem Bild zur Periode hinzu: Positive Werte gehen abwärts</translation>
    </message>
    <message>
        <source>As pitch, in steps 16 times as large</source>
        <translation>Wie die Höhe, in 16-mal so großen Schritten</translation>
    </message>
    <message>
        <source>Duty 0 to 3 of a pulse, or 0 and 1 as the noise&apos;s mode</source>
        <translation>Tastverhältnis 0 bis 3 eines Pulses, oder 0 und 1 als Art des Rauschens</translation>
    </message>
    <message>
        <source>Name of the instrument</source>
        <translation>Name des Instruments</translation>
    </message>
    <message>
        <source>Rename instrument</source>
        <translation>Instrument umbenennen</translation>
    </message>
    <message>
        <source>The sequence as text</source>
        <translation>Der Verlauf als Text</translation>
    </message>
    <message>
        <source>Values frame by frame; | before the loop, / before the release: 15 14 | 12 / 0</source>
        <translation>Werte Bild für Bild; | vor der Schleife, / vor dem Ausklang: 15 14 | 12 / 0</translation>
    </message>
    <message>
        <source>What the arpeggio counts from</source>
        <translation>Wovon das Arpeggio zählt</translation>
    </message>
    <message>
        <source>From the note</source>
        <translation>Ab der Note</translation>
    </message>
    <message>
        <source>Fixed pitches</source>
        <translation>Feste Höhen</translation>
    </message>
    <message>
        <source>From the last</source>
        <translation>Ab dem letzten</translation>
    </message>
    <message>
        <source>Change arpeggio</source>
        <translation>Arpeggio ändern</translation>
    </message>
    <message>
        <source>Frames before the vibrato begins</source>
        <translation>Bilder, bevor das Vibrato beginnt</translation>
    </message>
    <message>
        <source>Speed of the vibrato, 0 to 15; about its cycles a second</source>
        <translation>Tempo des Vibratos, 0 bis 15; etwa seine Schwingungen je Sekunde</translation>
    </message>
    <message>
        <source>Depth of the vibrato, 0 to 15, 8 cents each; 0 is none</source>
        <translation>Tiefe des Vibratos, 0 bis 15, je 8 Cent; 0 ist keines</translation>
    </message>
    <message>
        <source>Delay of the vibrato</source>
        <translation>Verzögerung des Vibratos</translation>
    </message>
    <message>
        <source>Speed of the vibrato</source>
        <translation>Tempo des Vibratos</translation>
    </message>
    <message>
        <source>Depth of the vibrato</source>
        <translation>Tiefe des Vibratos</translation>
    </message>
    <message>
        <source>Vibrato after</source>
        <translation>Vibrato nach</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>| loop from here   / release from here</source>
        <translation>| Schleife ab hier   / Ausklang ab hier</translation>
    </message>
    <message>
        <source>Change vibrato</source>
        <translation>Vibrato ändern</translation>
    </message>
    <message>
        <source>Change sequence</source>
        <translation>Verlauf ändern</translation>
    </message>
</context>
<context>
    <name>studio::widgets::InstrumentPanel</name>
    <message>
        <source>Leads</source>
        <translation>Melodie</translation>
    </message>
    <message>
        <source>Accompaniment</source>
        <translation>Begleitung</translation>
    </message>
    <message>
        <source>Chords and effects</source>
        <translation>Akkorde und Effekte</translation>
    </message>
    <message>
        <source>Bass and toms</source>
        <translation>Bass und Toms</translation>
    </message>
    <message>
        <source>Drums</source>
        <translation>Schlagzeug</translation>
    </message>
    <message>
        <source>The song has no instruments: every voice plays the bare chip. Add one and choose the voices that play it; what notes say of their own volume and timbre goes before it.</source>
        <translation>Das Stück hat keine Instrumente: Jede Stimme spielt den bloßen Chip. Füge eines hinzu und wähle die Stimmen, die es spielen; was Noten selbst über Lautstärke und Klangfarbe sagen, geht ihm vor.</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>Instrumente</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a ready-made instrument, an empty one, or one of a file</source>
        <translation>Fügt ein fertiges Instrument hinzu, ein leeres oder eines aus einer Datei</translation>
    </message>
    <message>
        <source>Empty instrument</source>
        <translation>Leeres Instrument</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>Copy of this one</source>
        <translation>Kopie von diesem</translation>
    </message>
    <message>
        <source>FamiTracker file (.fti)…</source>
        <translation>FamiTracker-Datei (.fti)…</translation>
    </message>
    <message>
        <source>Remove this one</source>
        <translation>Dieses entfernen</translation>
    </message>
    <message>
        <source>A song has at most %1 instruments: remove one first</source>
        <translation>Ein Stück hat höchstens %1 Instrumente: Entferne erst eines</translation>
    </message>
    <message>
        <source>Add instrument</source>
        <translation>Instrument hinzufügen</translation>
    </message>
    <message>
        <source>Remove instrument</source>
        <translation>Instrument entfernen</translation>
    </message>
    <message>
        <source>Assign instrument</source>
        <translation>Instrument zuweisen</translation>
    </message>
</context>
<context>
    <name>studio::widgets::InstrumentRow</name>
    <message>
        <source>Click or arrow keys: edit this instrument · Del: remove it</source>
        <translation>Klick oder Pfeiltasten: dieses Instrument bearbeiten · Entf: entfernen</translation>
    </message>
    <message>
        <source>%1 plays this instrument; off, it plays the bare chip</source>
        <translation>%1 spielt dieses Instrument; aus, spielt es den bloßen Chip</translation>
    </message>
</context>
<context>
    <name>studio::widgets::LaneText</name>
    <message>
        <source>long</source>
        <translation>lang</translation>
    </message>
    <message>
        <source>short</source>
        <translation>kurz</translation>
    </message>
    <message>
        <source>The triangle has one volume.</source>
        <translation>Das Dreieck hat nur eine Lautstärke.</translation>
    </message>
    <message>
        <source>The triangle has one timbre.</source>
        <translation>Das Dreieck hat nur eine Klangfarbe.</translation>
    </message>
</context>
<context>
    <name>studio::widgets::LaneView</name>
    <message>
        <source>Volume and timbre of the notes</source>
        <translation>Lautstärke und Klangfarbe der Noten</translation>
    </message>
    <message>
        <source>Value of the note</source>
        <translation>Wert der Note</translation>
    </message>
    <message>
        <source>Draw volume</source>
        <translation>Lautstärke zeichnen</translation>
    </message>
    <message>
        <source>Draw timbre</source>
        <translation>Klangfarbe zeichnen</translation>
    </message>
    <message>
        <source>Drag: paint · Shift: straight line · Wheel: the selected notes by one · Alt+wheel: this note · Double-click: type</source>
        <translation>Ziehen: malen · Umschalt: gerade Linie · Rad: ausgewählte Noten um eins · Alt+Rad: diese Note · Doppelklick: eintippen</translation>
    </message>
    <message>
        <source>%1 · locked, so it stays: Ctrl+Shift+L frees the selected notes or bars</source>
        <translation>%1 · gesperrt, daher fest: Strg+Umschalt+L gibt die ausgewählten Noten oder Takte frei</translation>
    </message>
</context>
<context>
    <name>studio::widgets::LanesPanel</name>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Timbre</source>
        <translation>Klangfarbe</translation>
    </message>
</context>
<context>
    <name>studio::widgets::LockMap</name>
    <message>
        <source>Lock map</source>
        <translation>Sperrübersicht</translation>
    </message>
    <message>
        <source>Click: go there · Drag: select bars</source>
        <translation>Klick: dorthin · Ziehen: Takte auswählen</translation>
    </message>
    <message>
        <source>✦ free</source>
        <translation>✦ frei</translation>
    </message>
    <message>
        <source>Paint locked</source>
        <translation>Gesperrt malen</translation>
    </message>
    <message>
        <source>Paint rhythm</source>
        <translation>Rhythmus malen</translation>
    </message>
    <message>
        <source>Paint free</source>
        <translation>Frei malen</translation>
    </message>
    <message>
        <source>Dragging over cells locks them; press again to select bars instead</source>
        <translation>Ziehen über Zellen sperrt sie; noch einmal drücken, um stattdessen Takte auszuwählen</translation>
    </message>
    <message>
        <source>Dragging over cells keeps their rhythm; press again to select bars</source>
        <translation>Ziehen über Zellen behält ihren Rhythmus; noch einmal drücken, um Takte auszuwählen</translation>
    </message>
    <message>
        <source>Dragging over cells frees them; press again to select bars</source>
        <translation>Ziehen über Zellen gibt sie frei; noch einmal drücken, um Takte auszuwählen</translation>
    </message>
    <message>
        <source>in parts</source>
        <translation>teilweise</translation>
    </message>
    <message numerus="yes">
        <source>%1, bar %2: %3, %n note(s)</source>
        <translation>
            <numerusform>%1, Takt %2: %3, %n Note</numerusform>
            <numerusform>%1, Takt %2: %3, %n Noten</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag: resize the selection</source>
        <translation>Ziehen: Größe der Auswahl ändern</translation>
    </message>
    <message>
        <source>Drag: move the selection</source>
        <translation>Ziehen: Auswahl verschieben</translation>
    </message>
    <message>
        <source>Drag: paint %1</source>
        <translation>Ziehen: %1 malen</translation>
    </message>
    <message>
        <source>Drag: select bars</source>
        <translation>Ziehen: Takte auswählen</translation>
    </message>
    <message>
        <source>%1 · Click: go there · %2 · Right-drag: free, or lock what is free · Ctrl+wheel: zoom</source>
        <translation>%1 · Klick: dorthin · %2 · Rechts ziehen: freigeben oder Freies sperren · Strg+Rad: Zoom</translation>
    </message>
    <message>
        <source>%1 · Space: next mode · Shift+arrows: more cells</source>
        <translation>%1 · Leertaste: nächster Modus · Umschalt+Pfeile: mehr Zellen</translation>
    </message>
    <message>
        <source>Paint pitch</source>
        <translation>Tonhöhe malen</translation>
    </message>
    <message>
        <source>Paint silent</source>
        <translation>Stumm malen</translation>
    </message>
    <message>
        <source>Dragging over cells keeps their pitches; press again to select bars</source>
        <translation>Ziehen über Zellen behält ihre Tonhöhen; noch einmal drücken, um Takte zu wählen</translation>
    </message>
    <message>
        <source>Dragging over cells silences them; press again to select bars</source>
        <translation>Ziehen über Zellen lässt sie verstummen; noch einmal drücken, um Takte zu wählen</translation>
    </message>
    <message>
        <source>%1, wishes: %2</source>
        <translation>%1, Wünsche: %2</translation>
    </message>
</context>
<context>
    <name>studio::widgets::MixCard</name>
    <message>
        <source>Mix</source>
        <translation>Mischung</translation>
    </message>
    <message>
        <source>Click: put a take together from several, voice by voice and bar by bar</source>
        <translation>Klick: aus mehreren Takes einen zusammensetzen, nach Stimmen und Takten</translation>
    </message>
    <message>
        <source>Play the filled bars with the mix, over and over</source>
        <translation>Die gefüllten Takte mit der Mischung spielen, immer wieder</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Put the mix into the song; one undo takes it out again</source>
        <translation>Die Mischung ins Stück übernehmen; einmal Rückgängig nimmt sie wieder heraus</translation>
    </message>
    <message>
        <source>Paint the song as it was</source>
        <translation>Das Stück malen, wie es war</translation>
    </message>
    <message>
        <source>Paint take %1</source>
        <translation>Take %1 malen</translation>
    </message>
    <message>
        <source>paint takes into bars</source>
        <translation>Takes in Takte malen</translation>
    </message>
    <message>
        <source>of several takes</source>
        <translation>aus mehreren Takes</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Hear</source>
        <translation>Anhören</translation>
    </message>
</context>
<context>
    <name>studio::widgets::MixGrid</name>
    <message>
        <source>Mix: a take for each voice and bar</source>
        <translation>Mischung: ein Take für jede Stimme und jeden Takt</translation>
    </message>
    <message>
        <source>Press or drag: the chosen take plays here · on a name: the whole voice · right button: as it was · figures by key</source>
        <translation>Drücken oder ziehen: hier spielt der gewählte Take · auf einem Namen: die ganze Stimme · rechte Taste: wie es war · Ziffern auf der Tastatur</translation>
    </message>
</context>
<context>
    <name>studio::widgets::NoteEditor</name>
    <message>
        <source>A lock is in the way: what is locked stays as it is. Ctrl+Shift+L frees the selected bars of the voice.</source>
        <translation>Eine Sperre ist im Weg: Gesperrtes bleibt, wie es ist. Strg+Umschalt+L gibt die ausgewählten Takte der Stimme frei.</translation>
    </message>
    <message>
        <source>Erase notes</source>
        <translation>Noten löschen</translation>
    </message>
    <message>
        <source>Cut notes</source>
        <translation>Noten ausschneiden</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) stayed out where the song is locked.</source>
        <translation>
            <numerusform>%n Note blieb draußen, wo das Stück gesperrt ist.</numerusform>
            <numerusform>%n Noten blieben draußen, wo das Stück gesperrt ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Transpose</source>
        <translation>Transponieren</translation>
    </message>
    <message>
        <source>Transpose in the scale</source>
        <translation>In der Tonleiter transponieren</translation>
    </message>
    <message>
        <source>Move notes</source>
        <translation>Noten verschieben</translation>
    </message>
    <message>
        <source>Change length</source>
        <translation>Notenlänge ändern</translation>
    </message>
    <message>
        <source>Change volume</source>
        <translation>Lautstärke ändern</translation>
    </message>
    <message>
        <source>Set timbre</source>
        <translation>Klangfarbe setzen</translation>
    </message>
    <message>
        <source>Quantise</source>
        <translation>Quantisieren</translation>
    </message>
    <message>
        <source>Join notes</source>
        <translation>Noten verbinden</translation>
    </message>
    <message>
        <source>Split notes</source>
        <translation>Noten teilen</translation>
    </message>
    <message>
        <source>Reverse notes</source>
        <translation>Noten zeitlich spiegeln</translation>
    </message>
    <message>
        <source>Invert notes</source>
        <translation>Noten umkehren</translation>
    </message>
    <message>
        <source>Legato</source>
        <translation>Legato</translation>
    </message>
    <message>
        <source>Type note</source>
        <translation>Note eintippen</translation>
    </message>
    <message>
        <source>Change timbre</source>
        <translation>Klangfarbe ändern</translation>
    </message>
</context>
<context>
    <name>studio::widgets::PartPicture</name>
    <message>
        <source>Notes of %1</source>
        <translation>Noten von %1</translation>
    </message>
    <message>
        <source>Click or drag: hear from there</source>
        <translation>Klicken oder ziehen: von dort an hören</translation>
    </message>
</context>
<context>
    <name>studio::widgets::PianoRoll</name>
    <message>
        <source>Piano roll</source>
        <translation>Pianorolle</translation>
    </message>
    <message>
        <source>The model wrote this note and it is not kept yet: keep or reject the take first.</source>
        <translation>Diese Note hat das Modell geschrieben, sie ist noch nicht übernommen: zuerst den Take übernehmen oder verwerfen.</translation>
    </message>
</context>
<context>
    <name>studio::widgets::RollText</name>
    <message>
        <source>Draw note</source>
        <translation>Note zeichnen</translation>
    </message>
    <message>
        <source>Copy notes</source>
        <translation>Noten kopieren</translation>
    </message>
    <message>
        <source>Move notes</source>
        <translation>Noten verschieben</translation>
    </message>
    <message>
        <source>Change length</source>
        <translation>Notenlänge ändern</translation>
    </message>
    <message>
        <source>Erase notes</source>
        <translation>Noten löschen</translation>
    </message>
    <message>
        <source>Split notes</source>
        <translation>Noten teilen</translation>
    </message>
    <message>
        <source>period %1</source>
        <translation>Periode %1</translation>
    </message>
    <message>
        <source>%1 · %2 · bar %3 · %4 ms</source>
        <translation>%1 · %2 · Takt %3 · %4 ms</translation>
    </message>
    <message>
        <source> · volume %1</source>
        <translation> · Lautstärke %1</translation>
    </message>
    <message>
        <source> · written by the model, not kept yet</source>
        <translation> · vom Modell geschrieben, noch nicht übernommen</translation>
    </message>
    <message>
        <source> · locked, so it stays: select it and press Ctrl+Shift+L to free it</source>
        <translation> · gesperrt, daher fest: auswählen und mit Strg+Umschalt+L freigeben</translation>
    </message>
    <message>
        <source> · Drag: erase</source>
        <translation> · Ziehen: löschen</translation>
    </message>
    <message>
        <source> · Click: cut here · Alt: off the grid</source>
        <translation> · Klick: hier teilen · Alt: neben dem Raster</translation>
    </message>
    <message>
        <source> · Drag: move its start · Alt: off the grid</source>
        <translation> · Ziehen: Anfang verschieben · Alt: neben dem Raster</translation>
    </message>
    <message>
        <source> · Drag: move its end · Alt: off the grid</source>
        <translation> · Ziehen: Ende verschieben · Alt: neben dem Raster</translation>
    </message>
    <message>
        <source> · Drag: move · Ctrl+drag: copy · Alt: off the grid · Right-drag: erase</source>
        <translation> · Ziehen: verschieben · Strg+Ziehen: kopieren · Alt: neben dem Raster · Rechts ziehen: löschen</translation>
    </message>
    <message>
        <source>Press: draw, drag for its length and pitch · Ctrl+drag: select · Right-drag: erase · Right-click: menu · Middle-drag: pan</source>
        <translation>Drücken: zeichnen, ziehen für Länge und Tonhöhe · Strg+Ziehen: auswählen · Rechts ziehen: löschen · Rechtsklick: Menü · Mittlere Taste: schieben</translation>
    </message>
    <message>
        <source>Drag: select · Shift+drag: add · Ctrl+drag: toggle · Click: caret · Right-drag: erase · Right-click: menu</source>
        <translation>Ziehen: auswählen · Umschalt+Ziehen: hinzunehmen · Strg+Ziehen: umkehren · Klick: Einfügemarke · Rechts ziehen: löschen · Rechtsklick: Menü</translation>
    </message>
    <message>
        <source>Drag over notes: erase · Right-click: menu · Middle-drag: pan</source>
        <translation>Über Noten ziehen: löschen · Rechtsklick: Menü · Mittlere Taste: schieben</translation>
    </message>
    <message>
        <source>Click on a note: cut it there · Drag: select · Right-drag: erase</source>
        <translation>Klick auf eine Note: dort teilen · Ziehen: auswählen · Rechts ziehen: löschen</translation>
    </message>
    <message>
        <source>Drag: move this end of the loop; onto the other end: no loop</source>
        <translation>Ziehen: dieses Ende des Loops verschieben; auf das andere Ende: kein Loop</translation>
    </message>
    <message>
        <source>Drag: move the loop · Shift+drag: set a new one · L: on or off</source>
        <translation>Ziehen: Loop verschieben · Umschalt+Ziehen: neuen setzen · L: an oder aus</translation>
    </message>
    <message>
        <source>Drag: set the loop · Double-click: loop the selected bars or this bar</source>
        <translation>Ziehen: Loop setzen · Doppelklick: die ausgewählten Takte oder diesen Takt wiederholen</translation>
    </message>
    <message>
        <source>Click: go there · Drag: move the playhead · Right-drag or Shift+drag: select bars</source>
        <translation>Klick: dorthin · Ziehen: Abspielposition · Rechts oder mit Umschalt ziehen: Takte auswählen</translation>
    </message>
    <message>
        <source>Press: hear the key in %1</source>
        <translation>Drücken: die Taste mit %1 hören</translation>
    </message>
    <message>
        <source>No notes yet. Press here to draw one, or press Fill.</source>
        <translation>Noch keine Noten. Hier drücken, um eine zu zeichnen, oder „Füllen“ drücken.</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Überraschung</translation>
    </message>
    <message>
        <source>%1+ nats</source>
        <translation>ab %1 Nats</translation>
    </message>
    <message>
        <source>Expected at the caret: %1</source>
        <translation>An der Einfügemarke erwartet: %1</translation>
    </message>
</context>
<context>
    <name>studio::widgets::RowEditor</name>
    <message>
        <source>Writing is off: Space turns it on.</source>
        <translation>Schreiben ist aus: Die Leertaste schaltet es ein.</translation>
    </message>
    <message>
        <source>Type note</source>
        <translation>Note eintippen</translation>
    </message>
    <message>
        <source>Type volume</source>
        <translation>Lautstärke eintippen</translation>
    </message>
    <message>
        <source>No note sounds in this row that could have a volume.</source>
        <translation>In dieser Zeile klingt keine Note, die eine Lautstärke haben könnte.</translation>
    </message>
    <message>
        <source>This voice has one timbre.</source>
        <translation>Diese Stimme hat nur eine Klangfarbe.</translation>
    </message>
    <message>
        <source>This voice has the timbres 0 to %1.</source>
        <translation>Diese Stimme hat die Klangfarben 0 bis %1.</translation>
    </message>
    <message>
        <source>Type timbre</source>
        <translation>Klangfarbe eintippen</translation>
    </message>
    <message>
        <source>No note sounds in this row that could have a timbre.</source>
        <translation>In dieser Zeile klingt keine Note, die eine Klangfarbe haben könnte.</translation>
    </message>
    <message>
        <source>Cut note</source>
        <translation>Note abschneiden</translation>
    </message>
    <message>
        <source>No note sounds in this row that could be cut.</source>
        <translation>In dieser Zeile klingt keine Note, die sich abschneiden ließe.</translation>
    </message>
    <message>
        <source>Clear cell</source>
        <translation>Zelle leeren</translation>
    </message>
    <message>
        <source>Clear block</source>
        <translation>Block leeren</translation>
    </message>
    <message>
        <source>Insert row</source>
        <translation>Zeile einfügen</translation>
    </message>
    <message>
        <source>Delete row</source>
        <translation>Zeile löschen</translation>
    </message>
    <message>
        <source>Transpose</source>
        <translation>Transponieren</translation>
    </message>
    <message>
        <source>Change volume</source>
        <translation>Lautstärke ändern</translation>
    </message>
    <message>
        <source>Notes are copied with their volume and timbre: mark the note column.</source>
        <translation>Noten werden mit Lautstärke und Klangfarbe kopiert: die Notenspalte markieren.</translation>
    </message>
</context>
<context>
    <name>studio::widgets::SamplingBox</name>
    <message>
        <source>Drawing, of all voices</source>
        <translation>Ziehen, für alle Stimmen</translation>
    </message>
    <message>
        <source>Particles</source>
        <translation>Partikel</translation>
    </message>
    <message>
        <source>Islands</source>
        <translation>Inseln</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Walks side by side for each take: more of them suit better what is kept, and take longer</source>
        <translation>Wege nebeneinander für jeden Take: mehr davon passen besser zu dem, was bleibt, und dauern länger</translation>
    </message>
    <message>
        <source>Fill so many times, independently, and keep the takes that fit best</source>
        <translation>So oft unabhängig füllen und die Takes behalten, die am besten passen</translation>
    </message>
    <message>
        <source>as many as takes</source>
        <translation>so viele wie Takes</translation>
    </message>
    <message>
        <source>Draw only from so many of the likeliest events</source>
        <translation>Nur aus so vielen der wahrscheinlichsten Ereignisse ziehen</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Draw only from the likeliest events that have this chance together; 1 for all</source>
        <translation>Nur aus den wahrscheinlichsten Ereignissen ziehen, die zusammen diese Wahrscheinlichkeit haben; 1 für alle</translation>
    </message>
</context>
<context>
    <name>studio::widgets::ScopeView</name>
    <message>
        <source>Waveform of %1</source>
        <translation>Wellenform von %1</translation>
    </message>
</context>
<context>
    <name>studio::widgets::SequenceView</name>
    <message>
        <source>Drawing of the sequence</source>
        <translation>Zeichnung des Verlaufs</translation>
    </message>
    <message>
        <source>Click: loop from here · Right click: release from here · Drag moves a mark, a click on it takes it away</source>
        <translation>Klick: Schleife ab hier · Rechtsklick: Ausklang ab hier · Ziehen verschiebt eine Marke, ein Klick darauf nimmt sie weg</translation>
    </message>
    <message>
        <source>Frame %1: %2</source>
        <translation>Bild %1: %2</translation>
    </message>
    <message>
        <source>Behind the end</source>
        <translation>Hinter dem Ende</translation>
    </message>
    <message>
        <source>%1 · Drag: draw, also longer · Right drag: shorten · Wheel: by one</source>
        <translation>%1 · Ziehen: zeichnen, auch länger · Rechts ziehen: kürzen · Rad: um eins</translation>
    </message>
    <message>
        <source>L</source>
        <comment>loop</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>R</source>
        <comment>release</comment>
        <translation>A</translation>
    </message>
</context>
<context>
    <name>studio::widgets::SoundView</name>
    <message>
        <source>Levels, spectrum and registers</source>
        <translation>Pegel, Spektrum und Register</translation>
    </message>
    <message>
        <source>What is heard: levels, spectrum and the chip&apos;s registers</source>
        <translation>Was zu hören ist: Pegel, Spektrum und die Register des Chips</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>Out</source>
        <comment>the whole output</comment>
        <translation>Ausg.</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>Spektrum</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Register</translation>
    </message>
</context>
<context>
    <name>studio::widgets::TakeCard</name>
    <message>
        <source>Hear</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Fit, 0 to 1: the mean chance (geometric) that the model gave to what it wrote here and to the notes that follow</source>
        <translation>Passung, 0 bis 1: die mittlere Wahrscheinlichkeit (geometrisch), die das Modell dem hier Geschriebenen und den folgenden Noten gab</translation>
    </message>
    <message>
        <source>Drop this take; the song stays as it is</source>
        <translation>Diesen Take verwerfen; das Stück bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Play the filled bars with this take, over and over</source>
        <translation>Die gefüllten Takte mit diesem Take immer wieder spielen</translation>
    </message>
    <message>
        <source>Put the voices that are on into the song; one undo takes them out again</source>
        <translation>Die eingeschalteten Stimmen ins Stück übernehmen; einmal „Rückgängig“ nimmt sie wieder heraus</translation>
    </message>
    <message>
        <source>How far the take is written</source>
        <translation>Wie weit der Take geschrieben ist</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>Take %1</translation>
    </message>
    <message>
        <source>Take %1, seed %2</source>
        <translation>Take %1, Startwert %2</translation>
    </message>
    <message>
        <source>still writing…</source>
        <translation>schreibt noch…</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>no longer fits the song</source>
        <translation>passt nicht mehr zum Stück</translation>
    </message>
    <message>
        <source>The song has changed where this take writes: undo that, or fill again</source>
        <translation>Das Stück hat sich dort geändert, wo dieser Take schreibt: das rückgängig machen oder noch einmal füllen</translation>
    </message>
    <message>
        <source>best fit</source>
        <translation>passt am besten</translation>
    </message>
    <message>
        <source>The highest fit of these takes</source>
        <translation>Die höchste Passung dieser Takes</translation>
    </message>
    <message>
        <source>fits what follows</source>
        <translation>passt zum Folgenden</translation>
    </message>
    <message>
        <source>After this take the model expects the notes that follow most</source>
        <translation>Nach diesem Take erwartet das Modell die folgenden Noten am ehesten</translation>
    </message>
    <message>
        <source>busier</source>
        <translation>dichter</translation>
    </message>
    <message>
        <source>A quarter more notes than these takes have on average</source>
        <translation>Ein Viertel mehr Noten als diese Takes im Mittel</translation>
    </message>
    <message>
        <source>calmer</source>
        <translation>ruhiger</translation>
    </message>
    <message>
        <source>A quarter fewer notes than these takes have on average</source>
        <translation>Ein Viertel weniger Noten als diese Takes im Mittel</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>höher</translation>
    </message>
    <message>
        <source>Three semitones or more above these takes on average</source>
        <translation>Drei Halbtöne oder mehr über dem Mittel dieser Takes</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>tiefer</translation>
    </message>
    <message>
        <source>Three semitones or more below these takes on average</source>
        <translation>Drei Halbtöne oder mehr unter dem Mittel dieser Takes</translation>
    </message>
    <message>
        <source>bolder</source>
        <translation>kühner</translation>
    </message>
    <message>
        <source>The lowest fit: the model itself finds it least likely</source>
        <translation>Die niedrigste Passung: Das Modell selbst findet ihn am unwahrscheinlichsten</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Note</numerusform>
            <numerusform>%n Noten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of this take: on is heard and kept, off is left as it was</source>
        <translation>%1 dieses Takes: an wird gehört und übernommen, aus bleibt, wie es war</translation>
    </message>
    <message>
        <source>%1 has changed in the song since</source>
        <translation>%1 hat sich im Stück seither geändert</translation>
    </message>
    <message>
        <source>How much of it is new: the share of its runs of eight notes that neither the other takes nor the song have</source>
        <translation>Wie viel davon neu ist: der Anteil der Folgen von acht Noten, die weder die anderen Takes noch das Stück haben</translation>
    </message>
    <message>
        <source>Play what is written so far, over and over</source>
        <translation>Spielen, was schon geschrieben ist, immer wieder</translation>
    </message>
    <message>
        <source>Click or arrow keys: look at this take · Del: reject it · drag: take it to another program as a MIDI file</source>
        <translation>Klick oder Pfeiltasten: diesen Take ansehen · Entf: verwerfen · ziehen: als MIDI-Datei in ein anderes Programm nehmen</translation>
    </message>
    <message>
        <source>%1 % new</source>
        <translation>%1 % neu</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Temperature %1, particles %2</source>
        <translation>Temperatur %1, Partikel %2</translation>
    </message>
    <message>
        <source>Of the likeliest %1</source>
        <translation>Aus den wahrscheinlichsten %1</translation>
    </message>
    <message>
        <source>Fit %1, %2 nats an event</source>
        <translation>Passung %1, %2 Nats je Ereignis</translation>
    </message>
    <message>
        <source>What follows: %1 nats an event</source>
        <translation>Was folgt: %1 Nats je Ereignis</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Feilen</translation>
    </message>
    <message>
        <source>Go on improving a copy of this take until you press here again</source>
        <translation>Eine Kopie dieses Takes verbessern, bis du hier noch einmal drückst</translation>
    </message>
    <message>
        <source>polishing %1 · %2</source>
        <translation>feilt an %1 · %2</translation>
    </message>
    <message>
        <source>%1, polished</source>
        <translation>%1, gefeilt</translation>
    </message>
    <message>
        <source>Take %1 after %2 stretches were drawn anew, %3 of which suited better</source>
        <translation>Take %1, nachdem %2 Stücke neu gezogen wurden, von denen %3 besser passten</translation>
    </message>
</context>
<context>
    <name>studio::widgets::TakePicture</name>
    <message>
        <source>Notes of the take</source>
        <translation>Noten des Takes</translation>
    </message>
</context>
<context>
    <name>studio::widgets::TakeReview</name>
    <message>
        <source>Keep Take %1</source>
        <translation>Take %1 übernehmen</translation>
    </message>
    <message>
        <source>Keep Mix</source>
        <translation>Mischung übernehmen</translation>
    </message>
    <message>
        <source>Keep What Was Heard</source>
        <translation>Gehörtes übernehmen</translation>
    </message>
</context>
<context>
    <name>studio::widgets::TakesPanel</name>
    <message>
        <source>Figures: fit, the model’s mean chance for the take and what follows</source>
        <translation>Zahlen: Passung, die mittlere Wahrscheinlichkeit des Modells für den Take und was folgt</translation>
    </message>
    <message>
        <source>Each fill gives several takes to hear and compare here. None changes the song before you keep it.</source>
        <translation>Jedes Füllen ergibt mehrere Takes zum Anhören und Vergleichen. Keiner ändert das Stück, bevor er übernommen wird.</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Reject all</source>
        <translation>Alle verwerfen</translation>
    </message>
    <message>
        <source>Drop all takes; the song stays as it is</source>
        <translation>Alle Takes verwerfen; das Stück bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Hold to see and hear the song as it was</source>
        <translation>Halten, um das Stück zu sehen und zu hören, wie es war</translation>
    </message>
    <message>
        <source>Hold, or hold %1, to see and hear the song as it was</source>
        <translation>Halten, oder %1 halten, um das Stück zu sehen und zu hören, wie es war</translation>
    </message>
    <message>
        <source>Original: hold %1</source>
        <translation>Original: %1 halten</translation>
    </message>
    <message>
        <source>Earlier takes</source>
        <translation>Frühere Takes</translation>
    </message>
    <message>
        <source>Look at the takes of an earlier fill again</source>
        <translation>Die Takes eines früheren Füllens wieder ansehen</translation>
    </message>
    <message>
        <source>Bars %1–%2</source>
        <translation>Takte %1–%2</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n Take</numerusform>
            <numerusform>%n Takes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::widgets::ToneChoice</name>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Top line</source>
        <translation>Oberste Linie</translation>
    </message>
    <message>
        <source>Bottom line</source>
        <translation>Unterste Linie</translation>
    </message>
    <message>
        <source> oct.</source>
        <comment>octaves</comment>
        <translation> Okt.</translation>
    </message>
    <message>
        <source>Line of %1</source>
        <translation>Linie von %1</translation>
    </message>
    <message>
        <source>What %1 plays; a line may be shared by several voices</source>
        <translation>Was %1 spielt; mehrere Stimmen können sich eine Linie teilen</translation>
    </message>
    <message>
        <source>Chords of %1</source>
        <translation>Akkorde von %1</translation>
    </message>
    <message>
        <source>Which notes %1 takes where several sound together</source>
        <translation>Welche Noten %1 nimmt, wo mehrere zugleich klingen</translation>
    </message>
    <message>
        <source>Octave of %1</source>
        <translation>Oktave von %1</translation>
    </message>
    <message>
        <source>Octaves up or down; what still leaves the range of %1 is moved note by note</source>
        <translation>Oktaven hinauf oder hinunter; was den Umfang von %1 dann noch verlässt, wird Note für Note versetzt</translation>
    </message>
</context>
<context>
    <name>studio::widgets::Tracker</name>
    <message>
        <source>Tracker</source>
        <translation>Tracker</translation>
    </message>
    <message>
        <source>Click: mute the voice · Double-click: hear it alone</source>
        <translation>Klick: Stimme stummschalten · Doppelklick: allein hören</translation>
    </message>
    <message>
        <source>Wheel: up and down · Ctrl+wheel: transpose · Shift+wheel: volume · Drag: mark</source>
        <translation>Rad: auf und ab · Strg+Rad: transponieren · Umschalt+Rad: Lautstärke · Ziehen: markieren</translation>
    </message>
</context>
<context>
    <name>studio::widgets::TrackerView</name>
    <message>
        <source>Octave</source>
        <translation>Oktave</translation>
    </message>
    <message>
        <source>Octave of the keyboard&apos;s lower row; the number pad&apos;s / and * change it</source>
        <translation>Oktave der unteren Tastenreihe; / und * des Ziffernblocks ändern sie</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Rows that the cursor goes on after each entry</source>
        <translation>Zeilen, die der Cursor nach jeder Eingabe weitergeht</translation>
    </message>
</context>
<context>
    <name>studio::widgets::TransportBar</name>
    <message>
        <source>edited</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Position in bars, beats and parts of a beat</source>
        <translation>Position in Takten, Schlägen und Teilen eines Schlags</translation>
    </message>
    <message>
        <source>Position in minutes and seconds</source>
        <translation>Position in Minuten und Sekunden</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Time signature</source>
        <translation>Taktart</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>What notes snap to, and the rows of the tracker</source>
        <translation>Woran Noten einrasten, und die Zeilen des Trackers</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>Takt</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>Grid %1</source>
        <translation>Raster %1</translation>
    </message>
    <message>
        <source>Grid %1, no snap</source>
        <translation>Raster %1, frei</translation>
    </message>
    <message>
        <source>%1 BPM</source>
        <translation>%1 BPM</translation>
    </message>
</context>
<context>
    <name>studio::widgets::VoiceRow</name>
    <message>
        <source>M</source>
        <comment>mute</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>%1 stummschalten</translation>
    </message>
    <message>
        <source>S</source>
        <comment>solo</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>Hear %1 alone</source>
        <translation>Nur %1 hören</translation>
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
        <translation>%1 stummschalten</translation>
    </message>
    <message>
        <source>Solo</source>
        <translation>Solo</translation>
    </message>
    <message>
        <source>Hear %1 alone</source>
        <translation>Nur %1 hören</translation>
    </message>
    <message>
        <source>M</source>
        <comment>mute</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>S</source>
        <comment>solo</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>Lock the selected bars of %1: nothing in them changes</source>
        <translation>Die ausgewählten Takte von %1 sperren: An ihnen ändert sich nichts</translation>
    </message>
    <message>
        <source>Keep the rhythm of the selected bars of %1: a fill gives new pitches</source>
        <translation>Den Rhythmus der ausgewählten Takte von %1 behalten: Füllen gibt nur neue Tonhöhen</translation>
    </message>
    <message>
        <source>Free the selected bars of %1: a fill writes them anew</source>
        <translation>Die ausgewählten Takte von %1 freigeben: Füllen schreibt sie neu</translation>
    </message>
    <message>
        <source>Keep the pitches of the selected bars of %1: a fill gives a new rhythm</source>
        <translation>Tonhöhen der gewählten Takte von %1 behalten: Füllen gibt einen neuen Rhythmus</translation>
    </message>
    <message>
        <source>Silence the selected bars of %1: a fill empties them</source>
        <translation>Gewählte Takte von %1 verstummen lassen: Füllen leert sie</translation>
    </message>
    <message>
        <source>%1 plays on %2; click to choose</source>
        <translation>%1 spielt auf %2; klicken, um zu wählen</translation>
    </message>
    <message>
        <source>%1 plays on the chip and on %2; click to choose</source>
        <translation>%1 spielt auf dem Chip und auf %2; klicken, um zu wählen</translation>
    </message>
    <message>
        <source>Instrument of %1: see and edit it</source>
        <translation>Instrument von %1: ansehen und bearbeiten</translation>
    </message>
</context>
<context>
    <name>studio::widgets::WishPanel</name>
    <message>
        <source>Wishes</source>
        <translation>Wünsche</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Wish for nothing any more in these bars, in any voice</source>
        <translation>In diesen Takten nichts mehr wünschen, in keiner Stimme</translation>
    </message>
    <message>
        <source>The wishes below are for %1</source>
        <translation>Die Wünsche darunter gelten für %1</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Tonleiter</translation>
    </message>
    <message>
        <source>Chords</source>
        <translation>Akkorde</translation>
    </message>
    <message>
        <source>Pitches</source>
        <translation>Tonhöhen</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Notes a bar</source>
        <translation>Noten je Takt</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Similar to now</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Pitches of the new notes: choose, or type a scale (E minor, F# dorian, Bb pentatonic, C blues) or pitches (C+Eb+G)</source>
        <translation>Tonhöhen der neuen Noten: wähle, oder schreib eine Tonleiter (E minor, F# dorian, Bb pentatonic, C blues) oder Töne (C+Eb+G)</translation>
    </message>
    <message>
        <source>A chord a bar, again and again: C Am F G7; - for a bar without one. New notes belong to the chord of their bar</source>
        <translation>Ein Akkord je Takt, immer wieder: C Am F G7; - für einen Takt ohne. Neue Noten gehören zum Akkord ihres Taktes</translation>
    </message>
    <message>
        <source>such as C Am F G</source>
        <translation>etwa C Am F G</translation>
    </message>
    <message>
        <source>Lowest pitch</source>
        <translation>Tiefster Ton</translation>
    </message>
    <message>
        <source>Highest pitch</source>
        <translation>Höchster Ton</translation>
    </message>
    <message>
        <source>The lowest pitch of the new notes: C4 or F#3</source>
        <translation>Der tiefste Ton der neuen Noten: C4 oder F#3</translation>
    </message>
    <message>
        <source>The highest pitch of the new notes: C4 or F#3</source>
        <translation>Der höchste Ton der neuen Noten: C4 oder F#3</translation>
    </message>
    <message>
        <source>New notes begin and end on these lines</source>
        <translation>Neue Noten beginnen und enden auf diesen Linien</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
    <message>
        <source>Wish for a Grid</source>
        <translation>Raster wünschen</translation>
    </message>
    <message>
        <source>Fewest notes a bar</source>
        <translation>Wenigste Noten je Takt</translation>
    </message>
    <message>
        <source>Most notes a bar</source>
        <translation>Meiste Noten je Takt</translation>
    </message>
    <message>
        <source>So many new notes at least in every bar that is free</source>
        <translation>Mindestens so viele neue Noten in jedem freien Takt</translation>
    </message>
    <message>
        <source>So many new notes at most in every bar that is free</source>
        <translation>Höchstens so viele neue Noten in jedem freien Takt</translation>
    </message>
    <message>
        <source>Shortest note</source>
        <translation>Kürzeste Note</translation>
    </message>
    <message>
        <source>New notes are not shorter than this</source>
        <translation>Neue Noten sind nicht kürzer</translation>
    </message>
    <message>
        <source>Longest note</source>
        <translation>Längste Note</translation>
    </message>
    <message>
        <source>New notes are not longer than this</source>
        <translation>Neue Noten sind nicht länger</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Wish for Lengths</source>
        <translation>Längen wünschen</translation>
    </message>
    <message>
        <source>How much the model is drawn to the notes that stand there now; double-click for not at all</source>
        <translation>Wie sehr es das Modell zu den Noten zieht, die jetzt da stehen; Doppelklick für gar nicht</translation>
    </message>
    <message>
        <source>Wish for Similarity</source>
        <translation>Ähnlichkeit wünschen</translation>
    </message>
    <message>
        <source>Temperature of the pitches</source>
        <translation>Temperatur der Tonhöhen</translation>
    </message>
    <message>
        <source>Of the pitches of these voices, on top of that of the fill: left predictable, right bold; double-click for 1</source>
        <translation>Der Tonhöhen dieser Stimmen, zusätzlich zu der des Füllens: links vorhersehbar, rechts kühn; Doppelklick für 1</translation>
    </message>
    <message>
        <source>Wish for Temperature</source>
        <translation>Temperatur wünschen</translation>
    </message>
    <message>
        <source>Keep the first and the last note</source>
        <translation>Erste und letzte Note behalten</translation>
    </message>
    <message>
        <source>The first and the last note of each open stretch stay as they are</source>
        <translation>Die erste und die letzte Note jedes offenen Stücks bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Wish for Ends</source>
        <translation>Enden wünschen</translation>
    </message>
    <message>
        <source>Wish for a Scale</source>
        <translation>Tonleiter wünschen</translation>
    </message>
    <message>
        <source>Wish for Chords</source>
        <translation>Akkorde wünschen</translation>
    </message>
    <message>
        <source>Wish for Pitches</source>
        <translation>Tonhöhen wünschen</translation>
    </message>
    <message>
        <source>Wish for Notes a Bar</source>
        <translation>Noten je Takt wünschen</translation>
    </message>
    <message>
        <source>Clear Wishes</source>
        <translation>Wünsche löschen</translation>
    </message>
    <message>
        <source>of the whole song</source>
        <translation>des ganzen Stücks</translation>
    </message>
    <message>
        <source>of bar %1</source>
        <translation>von Takt %1</translation>
    </message>
    <message>
        <source>of bars %1–%2</source>
        <translation>von Takt %1–%2</translation>
    </message>
    <message>
        <source>Key of the song: %1</source>
        <translation>Tonart des Stücks: %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>synth</name>
    <message>
        <source>No audio device; playing is silent.</source>
        <translation>Kein Audiogerät; die Wiedergabe ist stumm.</translation>
    </message>
    <message>
        <source>%1 could not be written (%2); choose another place or free some room.</source>
        <translation>%1 ließ sich nicht schreiben (%2); einen anderen Ort wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>The sample rate must lie between %1 and %2 Hz.</source>
        <translation>Die Abtastrate muss zwischen %1 und %2 Hz liegen.</translation>
    </message>
    <message>
        <source>This build has no libsndfile and cannot write sound files; install libsndfile1-dev and build again.</source>
        <translation>Dieses Programm wurde ohne libsndfile gebaut und kann keine Klangdateien schreiben; libsndfile1-dev installieren und neu bauen.</translation>
    </message>
    <message>
        <source>%1 does not open; another program may use it.</source>
        <translation>%1 lässt sich nicht öffnen; vielleicht benutzt es ein anderes Programm.</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 ist nicht da.</translation>
    </message>
    <message>
        <source>Line %1 is no register write (cycle address value) after the one before; mend it.</source>
        <translation>Zeile %1 ist kein Schreibzugriff (Takt, Adresse, Wert), der auf den vorigen folgt; berichtige sie.</translation>
    </message>
    <message>
        <source>Line %1 is no access (cycle and W, R, D, I or X) after the one before; mend it.</source>
        <translation>Zeile %1 ist kein Zugriff (Takt und W, R, D, I oder X), der auf den vorigen folgt; berichtige sie.</translation>
    </message>
    <message>
        <source>The format has no sample rate of %1 Hz; the nearest is %2 Hz.</source>
        <translation>Das Format hat keine Abtastrate von %1 Hz; die nächste ist %2 Hz.</translation>
    </message>
    <message>
        <source>The libsndfile of this system cannot write such a file; choose another format.</source>
        <translation>Die libsndfile dieses Systems kann solche Dateien nicht schreiben; wähle ein anderes Format.</translation>
    </message>
    <message>
        <source>There is nothing between the loop point and the end; move the loop point.</source>
        <translation>Zwischen dem Rücksprungpunkt und dem Ende liegt nichts; verschiebe den Rücksprungpunkt.</translation>
    </message>
    <message>
        <source>The packed file is damaged or too large; get it anew.</source>
        <translation>Die gepackte Datei ist beschädigt oder zu groß; hole sie neu.</translation>
    </message>
    <message>
        <source>This build has no zlib and cannot unpack the file; unpack it, or install zlib1g-dev and build again.</source>
        <translation>Dieser Bau hat keine zlib und kann die Datei nicht entpacken; entpacke sie oder installiere zlib1g-dev und baue neu.</translation>
    </message>
    <message>
        <source>The VGM file is damaged; get it anew.</source>
        <translation>Die VGM-Datei ist beschädigt; hole sie neu.</translation>
    </message>
    <message>
        <source>This is no VGM file; open a .vgm or .vgz file.</source>
        <translation>Das ist keine VGM-Datei; öffne eine .vgm- oder .vgz-Datei.</translation>
    </message>
    <message>
        <source>The VGM file is not of the NES&apos;s sound chip; open one that is.</source>
        <translation>Die VGM-Datei ist nicht vom Klangchip des NES; öffne eine, die es ist.</translation>
    </message>
</context>
<context>
    <name>voices</name>
    <message>
        <source>Pulse 1</source>
        <translation>Puls 1</translation>
    </message>
    <message>
        <source>Pulse 2</source>
        <translation>Puls 2</translation>
    </message>
    <message>
        <source>Triangle</source>
        <translation>Dreieck</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
</context>
</TS>
