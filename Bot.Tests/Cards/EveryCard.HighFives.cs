using AccountBot.Bot.Tests.Support;
using AccountBot.Cards.Celebrations;
using AccountBot.Playbook.Celebrations;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.CardChecks;

internal static partial class EveryCard
{
    static IEnumerable<CardCase> HighFives()
    {
        foreach (
            var (name, moment) in new[]
            {
                ("base 1", Moment(1)),
                ("base 12", Moment(12)),
                ("team's", Moment(1) with { DecidedBy = null }),
            }
        )
        {
            yield return new(
                $"high five, {name}",
                texts => HighFiveCard.Render(new HighFiveView(moment, [], Pictures), texts)
            );
        }
        var large = Moment(2) with
        {
            AccountName = LargeAccount.Name,
            Team = LargeAccount.Team,
            Players = [.. LargeAccount.Team.Select(person => new Player(person, 1234))],
            DecidedBy = Planted.People[65],
        };
        yield return new(
            "high five, given",
            texts =>
                HighFiveCard.Render(
                    new HighFiveView(Moment(1), [new HighFive(A.Sam, A.Monday)], Pictures, A.Sam),
                    texts
                )
        );
        yield return new(
            "high five, largest",
            texts =>
                HighFiveCard.Render(
                    new HighFiveView(large, [.. large.Team.Select(person => new HighFive(person, A.Monday))], Pictures),
                    texts
                )
        );
    }

    static Celebration Moment(int number)
    {
        var gate = A.Gate().Of(A.Dossier().AtBase(number).Complete()) with { Reason = "Done" };
        var opened = gate.Opened();
        return GateClosing
            .Of(opened.Gate with { Verdict = new Verdict(Choice.Go, A.Eva, A.Monday) }, opened.Season, [], A.Eva)
            .Celebration!;
    }
}
