using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>A sample season at its first gate: opened, voted on, and decided either way.</summary>
sealed class SampleScene
{
    /// <summary>Where the bot's own pictures would be.</summary>
    public static readonly Uri Pictures = new("https://accountbot.example/");

    public SampleScene(Language language)
    {
        (Season, Texts) = (new SampleSeason(language), Texts.In(language));
        Open = Season.OpenGate();
        Votes =
        [
            Season.Vote(SampleSeason.Sanne, Choice.Go),
            Season.Vote(
                SampleSeason.Tom,
                Choice.NoGo,
                Season.In("Their budget is frozen until spring", "Hun budget is tot het voorjaar bevroren")
            ),
        ];
        Asked = Open with
        {
            Questions =
            [
                new(
                    SampleSeason.Eva,
                    Season.In("Who else supports this?", "Wie staat hier nog meer achter?"),
                    Season.Later()
                ),
            ],
        };
        Go = Open with { Verdict = new Verdict(Choice.Go, SampleSeason.Eva, Season.Later()) };
        NoGo = Open with
        {
            Verdict = new Verdict(
                Choice.NoGo,
                SampleSeason.Eva,
                Season.Later(),
                Season.In("No capacity before summer", "Voor de zomer geen capaciteit"),
                Whose.Ours,
                new DateOnly(2027, 6, 1)
            ),
        };
        Second = Season.SecondBase(Go, Votes);
    }

    public SampleSeason Season { get; }

    public Texts Texts { get; }

    public Gate Open { get; }

    public IReadOnlyList<Vote> Votes { get; }

    /// <summary>Open, with a question from the manager.</summary>
    public Gate Asked { get; }

    public Gate Go { get; }

    public Gate NoGo { get; }

    /// <summary>The account at its second base, after the GO.</summary>
    public Dossier Second { get; }

    /// <summary>The decision handed to a colleague for a while.</summary>
    public Delegation Handed =>
        new(SampleSeason.Priya, new DateOnly(2026, 12, 3), Season.Now.AddYears(1), SampleSeason.Eva, Season.Now);

    /// <summary>Parked by the customer, with the plan that the team made for it; each is made a little later than the one before.</summary>
    public Parking Parked() =>
        new(
            Whose.TheAccounts,
            Season.In("Their budget is frozen until spring", "Hun budget is tot het voorjaar bevroren"),
            new DateOnly(2027, 3, 1),
            SampleSeason.Eva,
            Season.Now,
            [Season.In("By way of their plant in Antwerp", "Via hun vestiging in Antwerpen")],
            [Season.In("Mr Peeters, purchasing", "De heer Peeters, inkoop")],
            new Nurture(
                Season.In("Send a case from their branch", "Een praktijkvoorbeeld uit hun branche sturen"),
                NurtureWay.EMail,
                NurturePace.Quarterly,
                SampleSeason.Tom
            ),
            Spending.OnePlay,
            1,
            SampleSeason.Sanne,
            Season.Later()
        );
}
