using AccountBot.Bot.Talk;
using AccountBot.Playbook.Gates;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>How single texts are read, whatever is open where they are typed.</summary>
public sealed class SmallTalkTests
{
    [Theory]
    [InlineData("hi", SmallTalk.Greeting)]
    [InlineData("Hoi!", SmallTalk.Greeting)]
    [InlineData("Good morning team", SmallTalk.Greeting)]
    [InlineData("goedemorgen", SmallTalk.Greeting)]
    [InlineData("thanks a lot!", SmallTalk.Greeting)]
    [InlineData("dank je wel", SmallTalk.Greeting)]
    [InlineData("help me", SmallTalk.Greeting)]
    [InlineData("wat kan je", SmallTalk.Greeting)]
    [InlineData("what next?", SmallTalk.WhatNext)]
    [InlineData("wat nu", SmallTalk.WhatNext)]
    [InlineData("how is Contoso", SmallTalk.HowIsIt)]
    [InlineData("hoe staat Contoso ervoor", SmallTalk.HowIsIt)]
    [InlineData("thanks, who decides at Tailwind?", SmallTalk.WhoDecides)]
    [InlineData("bedankt! Wie beslist er bij Tailwind", SmallTalk.WhoDecides)]
    [InlineData("remind me to call Karin on Friday", SmallTalk.RemindMe)]
    [InlineData("herinner me morgen aan de offerte", SmallTalk.RemindMe)]
    [InlineData("we lost", SmallTalk.Lost)]
    [InlineData("we hebben het account verloren", SmallTalk.Lost)]
    [InlineData("From: Karin\nSubject: Offer\n\nDear Kim,", SmallTalk.Email)]
    [InlineData("Van: Karin\nAan: Kim\nBeste Kim", SmallTalk.Email)]
    [InlineData("Did they sign?", SmallTalk.Question)]
    [InlineData("Is dat al besproken?", SmallTalk.Question)]
    public void GreetingsAndQuestions_AreKnown(string text, SmallTalk kind) =>
        SmallTalkReader.Read(text).ShouldBe(kind);

    [Theory]
    [InlineData("Thanks to Karin we are in")]
    [InlineData("Certainty about delivery")]
    [InlineData("Hi-tech parts within a week")]
    [InlineData("They help me with the pallets")]
    [InlineData("Verlies van tijd voorkomen")]
    [InlineData("From: Rotterdam")]
    public void OtherText_IsNone(string text) => SmallTalkReader.Read(text).ShouldBeNull();

    [Theory]
    [InlineData("status…", Command.Status, "")]
    [InlineData("“status Contoso”", Command.Status, "Contoso")]
    [InlineData("status\u00A0Contoso", Command.Status, "Contoso")]
    [InlineData("bee\u0308indig seizoen", Command.End, "")]
    [InlineData("self–check", Command.Admin, "")]
    [InlineData("ongedaan maken", Command.Undo, "")]
    public void Command_IsRead_WhateverKeyboardTypedIt(string text, Command command, string rest) =>
        CommandReader.Read(text).ShouldBe(new Said(command, rest));

    [Theory]
    [InlineData("staus", "status")]
    [InlineData("stauts", "status")]
    [InlineData("portfolo", "portfolio")]
    [InlineData("lgoboek", "logboek")]
    [InlineData("mijn acounts", "mijn accounts")]
    public void SlipOfTheFinger_IsNearACommand(string text, string words) =>
        CommandReader.Near(text)!.Value.Words.ShouldBe(words);

    [Theory]
    [InlineData("status")]
    [InlineData("Certainty")]
    [InlineData("Karin decides")]
    [InlineData("the")]
    public void OtherWord_IsNearNone(string text) => CommandReader.Near(text).ShouldBeNull();

    [Theory]
    [InlineData("“go”", Choice.Go, null)]
    [InlineData("go…", Choice.Go, null)]
    [InlineData("no–go, their budget’s frozen", Choice.NoGo, "their budget’s frozen")]
    [InlineData("I don’t agree", Choice.NoGo, null)]
    public void Vote_IsRead_WhateverKeyboardTypedIt(string text, Choice choice, string? reason)
    {
        var vote = TypedVote.Read(text).ShouldNotBeNull();

        (vote.Choice, vote.Reason).ShouldBe((choice, reason));
    }
}
