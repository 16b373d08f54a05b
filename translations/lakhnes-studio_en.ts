<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>Recovery</name>
    <message numerus="yes">
        <source>&quot;%1&quot; has %n edit(s) that were not saved, the last of %2.</source>
        <extracomment>%1: name of a song, %2: a time</extracomment>
        <translation>
            <numerusform>&quot;%1&quot; has %n edit that was not saved, of %2.</numerusform>
            <numerusform>&quot;%1&quot; has %n edits that were not saved, the last of %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::app::BackupDialog</name>
    <message numerus="yes">
        <source>%1  ·  %n minute(s) ago</source>
        <translation>
            <numerusform>%1  ·  %n minute ago</numerusform>
            <numerusform>%1  ·  %n minutes ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::app::MidiRecorder</name>
    <message numerus="yes">
        <source>%n note(s) stayed out where the song is locked or has ended.</source>
        <translation>
            <numerusform>%n note stayed out where the song is locked or has ended.</numerusform>
            <numerusform>%n notes stayed out where the song is locked or has ended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::widgets::ImportDialog</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n bar</numerusform>
            <numerusform>%n bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) that sound together with others are left out.</source>
        <translation>
            <numerusform>%n note that sounds together with others is left out.</numerusform>
            <numerusform>%n notes that sound together with others are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) out of range are moved by octaves.</source>
        <translation>
            <numerusform>%n note out of range is moved by octaves.</numerusform>
            <numerusform>%n notes out of range are moved by octaves.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::widgets::ImportText</name>
    <message numerus="yes">
        <source>%n stroke(s)</source>
        <translation>
            <numerusform>%n stroke</numerusform>
            <numerusform>%n strokes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::widgets::LockMap</name>
    <message numerus="yes">
        <source>%1, bar %2: %3, %n note(s)</source>
        <translation>
            <numerusform>%1, bar %2: %3, %n note</numerusform>
            <numerusform>%1, bar %2: %3, %n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::widgets::NoteEditor</name>
    <message numerus="yes">
        <source>%n note(s) stayed out where the song is locked.</source>
        <translation>
            <numerusform>%n note stayed out where the song is locked.</numerusform>
            <numerusform>%n notes stayed out where the song is locked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::widgets::TakeCard</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::widgets::TakesPanel</name>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n take</numerusform>
            <numerusform>%n takes</numerusform>
        </translation>
    </message>
</context>
</TS>
