using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.Support;

/// <summary>A season in the making: at base 1 with nothing answered, until the test says otherwise.</summary>
internal sealed record DossierBuilder
{
    public Account Account { get; init; } = A.Account();

    public Season Season { get; init; } = Season.Start(A.Year, A.Monday);

    public SeasonSoFar Answers { get; init; } = SeasonSoFar.None;

    public Dossier Build() => new(Account, Season, Answers with { Account = Account });

    public static implicit operator Dossier(DossierBuilder builder) => builder.Build();

    public Dossier ToDossier() => Build();

    public DossierBuilder With(Func<Account, Account> change) => this with { Account = change(Account) };

    public DossierBuilder With(Func<Season, Season> change) => this with { Season = change(Season) };

    /// <summary>The base that is at bat; all before it are reached.</summary>
    public DossierBuilder AtBase(int number)
    {
        var season = Enumerable.Range(1, number - 1).Aggregate(Season, (sum, _) => sum.Go(A.Eva, A.Monday));
        return this with { Season = season };
    }

    /// <summary>One form of the base at bat, answered with these inputs; without any, with good ones.</summary>
    public DossierBuilder With(string form, params IReadOnlyList<(string Input, string Typed)> inputs) =>
        With(form, 0, inputs);

    /// <summary>One entry of a repeatable form.</summary>
    public DossierBuilder With(string form, int entry, params IReadOnlyList<(string Input, string Typed)> inputs) =>
        this with
        {
            Answers = Answers.With(Entry(form, entry, inputs)),
        };

    /// <summary>The same, saved halfway.</summary>
    public DossierBuilder WithPaused(
        string form,
        int entry,
        params IReadOnlyList<(string Input, string Typed)> inputs
    ) => this with { Answers = Answers.With(Entry(form, entry, inputs, paused: true)) };

    /// <summary>The team said that it has enough of a repeatable form.</summary>
    public DossierBuilder GoneOn(string form)
    {
        var definition = Form(form);
        var mark = new FormEntry(
            A.Year,
            Season.AtBat,
            form,
            definition.Version,
            0,
            AccountBot.Playbook.Forms.Answers.None,
            false,
            1,
            A.Kim,
            A.Monday
        );
        return this with { Answers = Answers.With(mark) };
    }

    /// <summary>Without one form of the base at bat, whatever was answered to it.</summary>
    public DossierBuilder Without(string form) =>
        this with
        {
            Answers = new SeasonSoFar([
                .. Answers.Entries.Where(entry => entry.Base != Season.AtBat || entry.Form != form),
            ]),
        };

    /// <summary>Everything that the base at bat needs to be reached.</summary>
    public DossierBuilder Complete() =>
        Season.AtBat switch
        {
            1 => With("question").With("world").With("customerSwot").With("ourSwot").With("match").With("worth"),
            2 => With("talk", 1).GoneOn("talk").With("need").With("route").With("contact", 1).GoneOn("contact"),
            _ => this,
        };

    FormEntry Entry(string form, int entry, IReadOnlyList<(string Input, string Typed)> inputs, bool paused = false)
    {
        var definition = Form(form);
        var typed = inputs.Count > 0 ? inputs : GoodAnswers.To(Season.AtBat, form, Answers);
        var read = definition.Read(A.Inputs(typed), Answers, paused);
        var answers = read switch
        {
            FormReading.Right right => right.Answers,
            FormReading.Wrong wrong => throw new InvalidOperationException(
                $"The test's own answers to {form} are wrong: {string.Join(", ", wrong.Problems.Select(each => $"{each.Field} {each.Problem.Text}"))}"
            ),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return new FormEntry(
            A.Year,
            Season.AtBat,
            form,
            definition.Version,
            entry,
            answers,
            paused,
            1,
            A.Kim,
            A.Monday
        );
    }

    Form Form(string form) =>
        TwelveBases.Number(Season.AtBat).Find(form) ?? throw new InvalidOperationException($"No form {form}.");
}

/// <summary>Right answers to every form there is, as typed in English.</summary>
internal static class GoodAnswers
{
    static readonly Dictionary<(int Base, string Form), (string Input, string Typed)[]> All = new()
    {
        [(1, "question")] =
        [
            ("asked", "A partner for all packaging"),
            ("motives", "yes"),
            ("motives_remark", "Late deliveries"),
            ("services", "Folding boxes\nPallets"),
            ("potential", "240,000"),
        ],
        [(1, "world")] =
        [
            ("portfolio", "Three brands of coffee"),
            ("news", "A new roastery"),
            ("newsLink", "https://www.contoso.com/news"),
            ("trends", "Refill"),
            ("outlook", "Packaging tax"),
        ],
        [(1, "customerSwot")] =
        [
            ("strengths", "Loyal customers"),
            ("weaknesses", "One plant"),
            ("opportunities", "Germany"),
            ("threats", "Cost of raw materials\nNew rival"),
        ],
        [(1, "ourSwot")] = [("strengths", "Fast delivery\nOwn design team"), ("weaknesses", "Price")],
        [(1, "worth")] = [("worth", "yes"), ("hours", "8"), ("cost", "720")],
        [(2, "talk")] =
        [
            ("date", "2026-02-20"),
            ("with", "Ms Jansen, purchasing"),
            ("how", "visit"),
            ("learned", "The plant manager has a veto"),
        ],
        [(2, "need")] = [("need", "Certainty about delivery")],
        [(2, "route")] = [("route", "Pilot, then a framework contract")],
        [(2, "contact")] = [("name", "Karin Jansen"), ("roles", "coach,purchaser,user,initiator,decider")],
    };

    public static IReadOnlyList<(string Input, string Typed)> To(int atBase, string form, SeasonSoFar soFar) =>
        (atBase, form) switch
        {
            (1, "match") => Match(soFar),
            (2, "missing") =>
            [
                .. Base02Inventory
                    .Uncovered(soFar)
                    .SelectMany(role => new[] { ("owner_" + role, A.Sam.Id), ("date_" + role, "2026-04-01") }),
            ],
            _ => All[(atBase, form)],
        };

    static IReadOnlyList<(string Input, string Typed)> Match(SeasonSoFar soFar) =>
        soFar.Of(1, "ourSwot").List("strengths") is [var strength, ..]
            ? [("pairs_0", MatchField.KeyOf(strength))]
            : [("pairs_0", "We are fast")];
}
