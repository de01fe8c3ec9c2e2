using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Playbook;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>What a typed text is offered as, at its smallest and its largest.</summary>
internal static class EveryOfferCard
{
    public static IEnumerable<CardCase> All()
    {
        var form = new OfferedForm("acc1", "Contoso", new FormAddress(A.Year, 2, "need", 0), 0);
        var large = form with { Account = Planted.Text(80) };
        var said = Planted.Text(4_000);
        yield return new("offer", texts => OfferCard.Render(new OfferView("Certainty", null, [form]), texts));
        yield return new("offer, meant", texts => OfferCard.Render(new OfferView("staus", "status", []), texts));
        yield return new(
            "offer, largest",
            texts => OfferCard.Render(new OfferView(said, "status " + large.Account, [large, large, large]), texts)
        );
        yield return new(
            "offer, too long",
            texts =>
                OfferCard.Render(
                    new OfferView(said, null, [form with { Problem = texts["problem.tooLong", 1_000, 4_000] }]),
                    texts
                )
        );
        yield return new(
            "offer, used",
            texts => OfferCard.Done(texts["offer.saved", "x", large.Account], said, "acc1", "id", texts)
        );
        var press = new CardData
        {
            Verb = Verbs.SayAgain,
            Message = "1",
            Person = "kim",
        };
        yield return new("offer, again", texts => OfferCard.Again(texts["again.slow"], "log 2h call", press, texts));
        yield return new("offer, again, largest", texts => OfferCard.Again(texts["error.newer"], said, press, texts));
        yield return new("offer, left", texts => OfferCard.Done(texts["offer.left"], said, null, null, texts));
    }
}
