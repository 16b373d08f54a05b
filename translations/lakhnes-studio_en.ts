<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
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
