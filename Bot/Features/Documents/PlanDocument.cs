using AccountBot.Cards;
using AccountBot.Cards.Documents;
using AccountBot.Documents.Decks;
using AccountBot.Documents.Plans;
using AccountBot.Playbook.Sharing;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Documents;

/// <summary>The account plan, for the team or for the customer, in the language of the account: it is read by more than who asked for it.</summary>
public sealed class PlanDocument(AccountStore store, TimeProvider time) : IDocument
{
    private const string Presentation = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    public IReadOnlyList<string> Kinds =>
        [DocumentKinds.Deck, DocumentKinds.CustomerDeck, DocumentKinds.Plan, DocumentKinds.CustomerPlan];

    public async Task<DocumentDraft?> DraftAsync(DocumentAsk ask, CancellationToken ct)
    {
        if (
            await store.LoadAsync(ask.Key, ask.Year, ct) is not { Dossier: { } dossier }
            || !ask.Actor.MaySee(dossier.Account)
        )
        {
            return null;
        }
        var audience = ask.Kind is DocumentKinds.CustomerDeck or DocumentKinds.CustomerPlan
            ? Audience.Customer
            : Audience.Team;
        var today = time.Today();
        var (plan, texts) = (SharedPlan.Of(dossier, audience, today), Texts.In(dossier.Account.Language));
        var says = ask.Actor.Texts["export.says", ask.Actor.Texts["export." + ask.Kind], dossier.Account.Name];
        return ask.Kind is DocumentKinds.Deck or DocumentKinds.CustomerDeck
            ? new DocumentDraft(
                NameOf(plan, texts, ".pptx"),
                says,
                async (to, token) => await to.WriteAsync(PlanDeck.Of(plan, time.GetUtcNow(), texts), token)
            )
            {
                ContentType = Presentation,
            }
            : new DocumentDraft(
                NameOf(plan, texts, ".xlsx"),
                says,
                (to, token) => PlanWorkbook.WriteAsync(to, plan, texts, token)
            )
            {
                ContentType = LogDocument.Workbook,
            };
    }

    // A file for the team says so in its name, so that no one sends it on by mistake.
    private static string NameOf(SharedPlan plan, Texts texts, string extension)
    {
        var name = PlanTitle.WithYear(plan, texts);
        return FileNames.Of(
            plan.Dossier.Account.Name,
            !plan.IsForTheTeam ? name : $"{name} ({texts["export.internal"]})",
            extension
        );
    }
}
