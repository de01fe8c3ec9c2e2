using AccountBot.Bot.Features.Samples;
using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using Played = AccountBot.Bot.Features.Samples.SampleSeason;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>The season of a sample account at every base of its way, played as the sample of the product is.</summary>
sealed class PlayedSeason(Language language)
{
    static readonly Person Marijke = new("marijke", "Marijke van den Berg", "29:marijke");
    static readonly DateTimeOffset Start = new(2026, 9, 7, 8, 30, 0, TimeSpan.Zero);
    readonly Dictionary<int, Played> filled = [];

    public Language Language => language;

    public Texts Texts { get; } = Texts.In(language);

    /// <summary>Come home after the twelfth base.</summary>
    public Played Home => field ??= Fresh().PlayTo(Season.Bases + 1);

    /// <summary>At this base, with everything answered that it asks.</summary>
    public Played Filled(int atBase)
    {
        if (!filled.TryGetValue(atBase, out var season))
        {
            filled[atBase] = season = Fresh().PlayTo(atBase).Fill();
        }
        return season;
    }

    public Dossier At(int atBase) => Filled(atBase).Dossier;

    /// <summary>At this base, before a form of it was answered.</summary>
    public Dossier Before(int atBase, Form form)
    {
        var dossier = At(atBase);
        var later = dossier.AtBat.Forms.SkipWhile(each => each != form).Select(each => each.Key).ToHashSet();
        return dossier with
        {
            Answers = dossier.Answers with
            {
                Entries =
                [
                    .. dossier.Answers.Entries.Where(entry => entry.Base < atBase || !later.Contains(entry.Form)),
                ],
            },
        };
    }

    /// <summary>The answers of a form, changed for this once.</summary>
    public static Dossier With(Dossier dossier, int atBase, string form, params (string Field, Answer Answer)[] changed)
    {
        var entry = dossier.Answers.Entry(atBase, form)!;
        var answers = Answers
            .Of(changed.Select(each => (each.Field, (Answer?)each.Answer)))
            .Keeping(entry.Answers, changed.Select(each => new TextField(each.Field)));
        return dossier with { Answers = dossier.Answers.With(entry with { Answers = answers }) };
    }

    public Gate OpenGate(Dossier dossier) =>
        dossier
            .OpenGate(new SampleStory(Texts).GapReason, SampleSeason.Sanne, Filled(dossier.Season.AtBat).Now)
            .ShouldBeOfType<OpenGateOutcome.Opened>()
            .Gate;

    public string In(string english, string dutch) => language == Language.Nl ? dutch : english;

    Played Fresh()
    {
        var account = new Account(
            "account",
            In("Contoso Coffee", "Contoso Koffie"),
            CustomerKind.New,
            language,
            GateRule.Manager,
            SampleSeason.Sanne,
            SampleSeason.Eva,
            Marijke,
            [new Member(SampleSeason.Tom, MemberKind.Permanent), new Member(SampleSeason.Priya, MemberKind.Permanent)],
            2026,
            SampleSeason.Sanne,
            Start
        );
        var season = Season.Start(2026, Start).After(SampleSeason.Sanne, Spending.OnePlay, Start);
        var logEntry = LogEntry.Of(LogEntryKind.AccountCreated, 2026, 1, SampleSeason.Sanne, Start);
        return new Played(new Opening(account, season, logEntry), new SampleStory(Texts), Start);
    }
}
