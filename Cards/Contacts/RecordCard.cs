using System.Globalization;
using AccountBot.Cards.Documents;
using AccountBot.Playbook.Contacts;
using AccountBot.Playbook.Gates;
using AdaptiveCards;

namespace AccountBot.Cards.Contacts;

/// <param name="From">The place of the first line shown.</param>
public sealed record RecordView(SearchView Search, ContactRecord Record, int From);

/// <summary>Everything that is held of one person, to be read and copied, page by page.</summary>
public static class RecordCard
{
    public static AdaptiveCard Render(RecordView view, Texts texts)
    {
        var places = view.Record.Places;
        var said = places.Select(place => PlaceText.What(place, texts)).ToList();
        var starts = RecordPages.Starts(said.Select(text => text.Length));
        var page = Math.Max(0, starts.Count(start => start <= view.From) - 1);
        var next = page + 1 < starts.Count ? starts[page + 1] : places.Count;
        var title = SearchParts.Title(view.Search.Terms);
        return Show.Card(
            texts,
            $"{texts["contact.held.title"]}: {title}",
            [
                Show.Head(texts["contact.held.title"], title),
                SearchParts.Sought(view.Search.Terms, texts),
                Show.Subtle(texts["contact.held.page", page + 1, starts.Count, places.Count + view.Record.More]),
                view.Record.More > 0 && page + 1 == starts.Count
                    ? Show.Warn(texts["contact.held.more", view.Record.More])
                    : null,
                .. Enumerable.Range(starts[page], next - starts[page]).Select(at => Line(places[at], said[at], texts)),
                Act.Row(
                    page + 1 < starts.Count ? Page(view, texts["contact.held.next"], starts[page + 1]) : null,
                    page > 0 ? Page(view, texts["contact.held.before"], starts[page - 1]) : null,
                    Act.Execute(
                        texts["export.button"],
                        new CardData
                        {
                            Verb = Verbs.ExportFile,
                            Account = view.Search.Id,
                            Choice = DocumentKinds.Contact,
                        },
                        withInputs: false
                    ),
                    Act.Execute(
                        texts["contact.held.back"],
                        SearchParts.Data(Verbs.ContactHeld, view.Search.Id),
                        withInputs: false
                    )
                ),
            ]
        );
    }

    private static AdaptiveRichTextBlock Line(ContactPlace place, string said, Texts texts) =>
        Show.Runs(
            AdaptiveSpacing.Medium,
            [
                Show.Run(PlaceText.Where(place, texts) + "\n", AdaptiveTextSize.Small, subtle: true),
                .. PlaceText.Question(place, texts) is { } question
                    ? [Show.Run(question + "  ", weight: AdaptiveTextWeight.Bolder)]
                    : Array.Empty<AdaptiveTextRun>(),
                Show.Run(Shorten.Text(said, RecordPages.MostOfOne)),
            ]
        );

    private static AdaptiveExecuteAction Page(RecordView view, string title, int from) =>
        SearchCard.Held(view.Search, title, from.ToString(CultureInfo.InvariantCulture));
}
