using AccountBot.Bot.Routing;
using AccountBot.Playbook.Gates;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>How single texts are read, whatever is open where they are typed.</summary>
public sealed class ChitchatTests
{
    [Theory]
    [InlineData("hi", Chitchat.Greeting)]
    [InlineData("Hoi!", Chitchat.Greeting)]
    [InlineData("Good morning team", Chitchat.Greeting)]
    [InlineData("goedemorgen", Chitchat.Greeting)]
    [InlineData("thanks a lot!", Chitchat.Greeting)]
    [InlineData("dank je wel", Chitchat.Greeting)]
    [InlineData("help me", Chitchat.Greeting)]
    [InlineData("wat kan je", Chitchat.Greeting)]
    [InlineData("what next?", Chitchat.WhatNext)]
    [InlineData("wat nu", Chitchat.WhatNext)]
    [InlineData("how is Contoso", Chitchat.HowIsIt)]
    [InlineData("hoe staat Contoso ervoor", Chitchat.HowIsIt)]
    [InlineData("thanks, who decides at Tailwind?", Chitchat.WhoDecides)]
    [InlineData("bedankt! Wie beslist er bij Tailwind", Chitchat.WhoDecides)]
    [InlineData("remind me to call Karin on Friday", Chitchat.RemindMe)]
    [InlineData("herinner me morgen aan de offerte", Chitchat.RemindMe)]
    [InlineData("we lost", Chitchat.Lost)]
    [InlineData("we hebben het account verloren", Chitchat.Lost)]
    [InlineData("From: Karin\nSubject: Offer\n\nDear Kim,", Chitchat.Email)]
    [InlineData("Van: Karin\nAan: Kim\nBeste Kim", Chitchat.Email)]
    [InlineData("Did they sign?", Chitchat.Question)]
    [InlineData("Is dat al besproken?", Chitchat.Question)]
    public void GreetingsAndQuestions_AreKnown(string text, Chitchat kind) => ChitchatReader.Read(text).ShouldBe(kind);

    [Theory]
    [InlineData("Thanks to Karin we are in")]
    [InlineData("Certainty about delivery")]
    [InlineData("Hi-tech parts within a week")]
    [InlineData("They help me with the pallets")]
    [InlineData("Verlies van tijd voorkomen")]
    [InlineData("From: Rotterdam")]
    public void OtherText_IsNone(string text) => ChitchatReader.Read(text).ShouldBeNull();

    [Theory]
    [InlineData("status…", "Status", "")]
    [InlineData("“status Contoso”", "Status", "Contoso")]
    [InlineData("status\u00A0Contoso", "Status", "Contoso")]
    [InlineData("bee\u0308indig seizoen", "End", "")]
    [InlineData("self–check", "Admin", "")]
    [InlineData("ongedaan maken", "Undo", "")]
    public void Command_IsRead_WhateverKeyboardTypedIt(string text, string command, string rest) =>
        CommandReader.Read(text).ShouldBe(new TypedCommand(Command.Named(command)!, rest));

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
