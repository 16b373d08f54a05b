<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
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
        <source>%1: %n note(s)</source>
        <translation>
            <numerusform>%1: %n note</numerusform>
            <numerusform>%1: %n notes</numerusform>
        </translation>
    </message>
</context>
</TS>
