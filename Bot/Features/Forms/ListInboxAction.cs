using AccountBot.Bot.Features.Inbox;
using AccountBot.Bot.Features.Tasks;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Inbox;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Features.Forms;

/// <summary>Tasks, contacts, complaints and promises: the list in which they stand.</summary>
public sealed class ListInboxAction(AccountStore store, LiveForm forms, LiveTasks tasks) : IInboxAction
{
    public IReadOnlyList<InboxKind> Kinds =>
        [InboxKind.Task, InboxKind.Contact, InboxKind.Complaint, InboxKind.Promise];

    public async Task<AdaptiveCard?> CardAsync(InboxRequest ask, CancellationToken ct)
    {
        if (
            await store.LoadAsync(ask.Key, ask.Part.Year, ct) is not { } file
            || !file.Dossier.Account.IsVisibleTo(ask.Actor.Person)
        )
        {
            return null;
        }
        return ask.What.Kind switch
        {
            InboxKind.Contact => Entries(file.Dossier, Base11Relationship.Number, "rhythm"),
            InboxKind.Complaint => Entries(file.Dossier, Base10Aftercare.Number, "complaint"),
            InboxKind.Promise => Entries(file.Dossier, Base10Aftercare.Number, "promise"),
            _ => tasks.Render(file.Dossier),
        };
    }

    private AdaptiveCard Entries(Dossier dossier, int atBase, string form) =>
        forms.Entries(dossier, atBase, TwelveBases.Number(atBase).Find(form)!);
}
