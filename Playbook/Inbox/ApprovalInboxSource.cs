using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Inbox;

/// <summary>Mandates and acceptances that someone was asked for and has not answered.</summary>
internal static class ApprovalInboxSource
{
    public static IEnumerable<PersonInboxItem> Of(InboxInput input)
    {
        var (season, soFar) = (input.Season, input.Dossier.Answers);
        if (!season.IsPlayed)
        {
            yield break;
        }
        if (
            season.AtBat == Base04Team.Number
            && Base04Team.DirectorIn(soFar) is { } director
            && Base04Team.MandateIn(soFar) is null or { Stand: Stand.Withdrew }
        )
        {
            var asked = soFar.Entry(Base04Team.Number, "mandate")!;
            yield return new PersonInboxItem(director, What(InboxKind.GiveMandate, input, asked.At, asked.Revision));
        }
        if (
            season.AtBat == Base05Internal.Number
            && Base05Internal.Definition.FirstOpen(soFar) is { Work: FormWork.Acceptances }
        )
        {
            foreach (
                var person in Base05Internal
                    .Needed(soFar)
                    .Where(person => Base05Internal.AcceptanceOf(person, soFar) is null or { Stand: Stand.Withdrew })
            )
            {
                yield return new PersonInboxItem(
                    person,
                    What(InboxKind.Accept, input, AskedAt(soFar, season.Since), 1)
                );
            }
        }
    }

    private static InboxItem What(InboxKind kind, InboxInput input, DateTimeOffset since, int revision) =>
        new(kind, $"{input.Season.AtBat}.{revision}", since, input.Season.AtBat, RemindAfter: input.Days.Answer);

    /// <summary>When the last of what is accepted was written down.</summary>
    private static DateTimeOffset AskedAt(SeasonSoFar soFar, DateTimeOffset otherwise) =>
        soFar
            .Entries.Where(entry => entry.Base == Base05Internal.Number)
            .Select(entry => entry.At)
            .DefaultIfEmpty(otherwise)
            .Max();
}
