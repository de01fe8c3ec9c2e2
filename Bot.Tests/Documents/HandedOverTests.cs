using System.Globalization;
using AccountBot.Bot.Tests.Support.Documents;
using AccountBot.Cards;
using AccountBot.Documents.Plans;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Sharing;

namespace AccountBot.Bot.Tests.DocumentChecks;

/// <summary>A whole season's deck and workbook, as they are handed to the customer.</summary>
public sealed class HandedOverTests
{
    public static TheoryData<string, Language, bool> Files
    {
        get
        {
            var data = new TheoryData<string, Language, bool>();
            foreach (var season in new[] { "home", "sixth" })
            {
                foreach (var language in Enum.GetValues<Language>())
                {
                    data.Add(season, language, true);
                    data.Add(season, language, false);
                }
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task CustomersFile_NamesNoBase_AndNothingOfOurMethod(string season, Language language, bool deck)
    {
        var texts = Texts.In(language);
        var words = Written.Words(await DocumentSamples.MakeAsync(season, language, Audience.Customer, deck));

        string[] ours =
        [
            .. TwelveBases.All.Select(definition => texts.BaseName(definition.Number)),
            .. Base02Inventory.Roles.Select(role => texts[$"role.{role}.short"]),
            texts["doc.internal"],
            texts["doc.base"],
            texts["doc.account"],
            texts["plan.name"],
            texts["doc.answers"],
            texts["doc.contact.dmt"],
            texts["doc.goal.them"],
            texts["doc.hard"],
            texts["doc.map"],
            texts["doc.strategy"],
            texts["b06.visit.kind.customer"],
            "H.A.R.D.",
            "CPUID",
        ];
        words.Intersect(ours).ShouldBeEmpty();
        words.ShouldNotContain(word =>
            word.Contains("the customer", StringComparison.OrdinalIgnoreCase)
            || word.Contains("de klant", StringComparison.OrdinalIgnoreCase)
        );
        foreach (var number in Enumerable.Range(1, 12))
        {
            words.ShouldNotContain(word => word.Contains($"{texts["base", number]} ", StringComparison.Ordinal));
            words.ShouldNotContain(word => word.StartsWith($"{number} · ", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Nl)]
    public async Task CustomersWorkbook_HasNoSheetOfAllAnswers_TheTeamsHas(Language language)
    {
        var name = Texts.In(language)["doc.answers"];

        Sheets(await DocumentSamples.MakeAsync("home", language, Audience.Customer, deck: false))
            .ShouldNotContain(name);
        Sheets(await DocumentSamples.MakeAsync("home", language, Audience.Team, deck: false)).ShouldContain(name);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void CustomersNextSteps_HoldNoDayThatHasPassed(string season, Language language, bool deck)
    {
        var texts = Texts.In(language);
        var plan = SharedPlan.Of(
            DocumentSamples.Season(season, language),
            deck ? Audience.Customer : Audience.Team,
            DocumentSamples.Today
        );

        var days = Written
            .Rows(NextStepsTable.Of(plan, texts), texts)
            .Where(row => row.Count == 3 && row[0].Length > 0)
            .Select(row => DateOnly.Parse(row[0], texts.Culture))
            .ToList();

        days.ShouldAllBe(day => day >= DocumentSamples.Today);
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Nl)]
    public async Task NoColumn_IsEmptyButForOneRow_InAnyTableOfTheCustomer(Language language)
    {
        var book = await DocumentSamples.MakeAsync("home", language, Audience.Customer, deck: false);

        foreach (var (name, rows) in book.Sheets().Where(sheet => sheet.Rows.Count > 3))
        {
            for (var column = 0; column < rows[0].Count; column++)
            {
                var said = rows.Skip(1)
                    .Count(row => row[column].InlineString is not null || row[column].CellValue is not null);
                said.ShouldBeGreaterThan(
                    1,
                    string.Create(CultureInfo.InvariantCulture, $"{name}, column {column + 1}")
                );
            }
        }
    }

    static IReadOnlyList<string> Sheets(OfficeFile book) => [.. book.Sheets().Select(sheet => sheet.Name)];
}
