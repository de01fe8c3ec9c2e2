using System.Text.RegularExpressions;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Documents;
using AccountBot.Cards;
using AccountBot.Documents.Logs;
using AccountBot.Documents.Plans;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Sharing;

namespace AccountBot.Bot.Tests.DocumentChecks;

/// <summary>The person who reads a file reads words: a key of the playbook or of a text is a mistake of ours.</summary>
public sealed partial class RawKeyTests
{
    static readonly IReadOnlySet<string> Keys = TwelveBases
        .All.SelectMany(definition => definition.Forms)
        .SelectMany(form => form.FieldsFor(SeasonSoFar.None).Select(field => field.Key).Append(form.Key))
        .ToHashSet(StringComparer.Ordinal);

    public static TheoryData<string, Language, Audience> Samples
    {
        get
        {
            var data = new TheoryData<string, Language, Audience>();
            foreach (var season in new[] { "home", "sixth", "begun", "empty" })
            {
                foreach (var language in Enum.GetValues<Language>())
                {
                    data.Add(season, language, Audience.Team);
                    data.Add(season, language, Audience.Customer);
                }
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task NoFileOfAPlan_ShowsAKey(string season, Language language, Audience audience)
    {
        Raw(await DocumentSamples.MakeAsync(season, language, audience, deck: true)).ShouldBeEmpty();
        Raw(await DocumentSamples.MakeAsync(season, language, audience, deck: false)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Nl)]
    public async Task NoPlayOfALog_ShowsAKey(Language language)
    {
        using var bytes = new MemoryStream();
        var plays = Enum.GetValues<LogEntryKind>()
            .Select(kind => new WrittenLogEntry(LogEntry.Of(kind, 2026, 3, A.Kim, A.Monday), false));
        await LogWorkbook.WriteAsync(bytes, "Contoso", plays.ToAsyncEnumerable(), Texts.In(language), default);

        Raw(new OfficeFile(bytes.ToArray())).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(6, "appointment", "date")]
    [InlineData(7, "outcome", "reaction_2")]
    [InlineData(1, "question", "favouriteColour")]
    public void AnswerThatIsNotAskedAnyMore_IsShownUnderItsLabel(int atBase, string form, string field)
    {
        var texts = Texts.In(Language.Nl);
        var plan = Written.Plan(Audience.Team, Written.Entry(atBase, form, 0, (field, Written.Text("Karin"))));

        var row = Written.Rows(AnswersTable.Of(plan, texts), texts).ShouldHaveSingleItem();

        row.ShouldNotContain(cell => cell.Contains(field, StringComparison.Ordinal));
        row.ShouldContain(texts.Find($"{Texts.FormKey(atBase, form)}.{field}") ?? texts["form.earlier"]);
    }

    static List<string> Raw(OfficeFile file) =>
        [
            .. Written
                .Words(file)
                .Where(word =>
                    Dotted().IsMatch(word)
                    || Keys.Contains(InBrackets().Match(word).Groups["key"].Value)
                    || (Keys.Contains(word) && word.Any(char.IsUpper))
                ),
        ];

    [GeneratedRegex(
        @"\b(b\d\d|doc|form|tasks?|play|swot|role|problem|export|score|plan|season)\.[a-z]+[A-Za-z]*\b",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Dotted();

    [GeneratedRegex(@"\((?<key>\w+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InBrackets();
}
