using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>Every card that people can get to see, as it usually is and with as much in it as there can be.</summary>
internal static partial class EveryCard
{
    static readonly Uri Pictures = new("https://accountbot.contoso.com/");

    /// <summary>The largest account: long names, sixty members besides the account manager, competitors.</summary>
    public static Account LargeAccount { get; } =
        A.Account() with
        {
            Name = Planted.Text(NewAccount.NameLength),
            Kind = CustomerKind.New,
            AccountManager = Planted.People[0],
            Members =
            [
                .. Planted
                    .People.Skip(1)
                    .Take(NewAccount.MostMembers)
                    .Select(person => new Member(person, MemberKind.Permanent)),
            ],
            Manager = Planted.People[65],
            Director = Planted.People[66],
        };

    public static IReadOnlyDictionary<string, Func<Texts, AdaptiveCard>> All { get; } =
        Scoreboards()
            .Concat(Forms())
            .Concat(Plans())
            .Concat(Answered())
            .Concat(Gates())
            .Concat(ManagerGates())
            .Concat(OpenGates())
            .Concat(HighFives())
            .Concat(Logs())
            .Concat(Logged())
            .Concat(CompetitorForms())
            .Concat(Tasks())
            .Concat(Talk())
            .Concat(EveryPlanCard.All())
            .Concat(EverySeasonCard.All())
            .Concat(EveryInboxCard.All())
            .Concat(EveryImportCard.All())
            .Concat(EveryExtensionCard.All())
            .Concat(EveryRecordCard.All())
            .Concat(EveryContactCard.All())
            .Concat(EveryFileCard.All())
            .Concat(EveryHealthCard.All())
            .Concat(EveryAccessCard.All())
            .Concat(EveryFlowCard.All())
            .Concat(EveryOfferCard.All())
            .Concat(EveryExecutiveCard.All())
            .Concat(EveryOperationCard.All())
            .ToDictionary(each => each.Name, each => each.Render, StringComparer.Ordinal);

    /// <summary>Holds every card, in both languages, to the same; the failure names each card that does not do so, and why.</summary>
    public static void Check(Action<string, Language> rule)
    {
        var failures = new List<string>();
        foreach (var (name, language) in All.Keys.SelectMany(name => Enum.GetValues<Language>(), ValueTuple.Create))
        {
            try
            {
                rule(name, language);
            }
            catch (ShouldAssertException failure)
            {
                failures.Add($"{name} ({language}): {failure.Message.ReplaceLineEndings(" ")}");
            }
        }
        failures.ShouldBeEmpty($"{failures.Count} cards:\n{string.Join('\n', failures.Take(20))}");
    }

    static Season LargeSeason(int atBase) =>
        A.Dossier()
            .AtBase(atBase)
            .Season.After(Planted.People[0], new Spending(4321, 98_765.25m, 12_345_678.75m), A.Monday) with
        {
            Competitors =
            [
                .. Enumerable
                    .Range(1, 8)
                    .Select(number => new CompetitorSighting($"{number} {Planted.Text(78)}", number, A.Monday, A.Kim)),
            ],
        };

    /// <summary>A season at a base with every form filled to the brim.</summary>
    internal static Dossier LargeDossier(int atBase, Func<int, string> text)
    {
        var answers = SeasonSoFar.None with { Account = LargeAccount };
        foreach (var definition in TwelveBases.All.Take(atBase))
        {
            foreach (var form in definition.Forms)
            {
                answers = answers.With(LargeEntries(definition.Number, form, answers, text));
            }
        }
        return new Dossier(LargeAccount, LargeSeason(atBase), answers);
    }

    static IEnumerable<FormEntry> LargeEntries(int atBase, Form form, SeasonSoFar soFar, Func<int, string> text)
    {
        var inputs = new FormInputs(
            Planted.Inputs(form, soFar, text),
            Planted.People.ToDictionary(person => person.Id, StringComparer.Ordinal),
            Language.En,
            A.Today
        );
        var answers = form.Read(inputs, soFar) is FormReading.Right right
            ? right.Answers
            : throw new InvalidOperationException($"The test's own answers to {form.Key} are wrong.");
        IEnumerable<int> entries = form.Repeatable ? Enumerable.Range(0, Form.MostEntries + 1) : [0];
        return entries.Select(entry => new FormEntry(
            A.Year,
            atBase,
            form.Key,
            form.Version,
            entry,
            form.Repeatable && entry == 0 ? AccountBot.Playbook.Forms.Answers.None : answers,
            Paused: false,
            7,
            Planted.People[1],
            A.Monday
        ));
    }
}

/// <summary>One card, in any language.</summary>
internal sealed record CardCase(string Name, Func<Texts, AdaptiveCard> Render);
