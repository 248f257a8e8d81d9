using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.TextMessages;
using MentorFlow.Localization;

namespace MentorFlow.Orchestrations.TextMessages;

/// <summary>Writes the text message that an order asks for, from what is true at the moment of writing; the one place where its ids become people.</summary>
public sealed class TextMessageWriter(IDocumentStore store, Languages languages, LinkWriter links, TimeProvider clock)
{
    /// <returns>Null when there is nothing to tell any more, or nobody who wants to be told.</returns>
    public async Task<TextMessage?> WriteAsync(TextOrder order, CancellationToken cancellation = default)
    {
        var session = await FindAsync(Session.KeyOf(order.ProgramId, order.SessionId), cancellation);
        if (session is not { IsAdrift: true } || clock.GetUtcNow() > session.EndsAt + SessionDecisions.DoorsAfter
            || await FindAsync(TextNumber.KeyOf(order.PersonId), cancellation) is not { } given
            || PhoneNumber.Parse(given.Number) is not { } to
            || await FindAsync(Person.KeyOf(order.PersonId), cancellation) is not { Standing: not Standing.Left } person
            || await FindAsync(MentoringProgram.KeyOf(order.ProgramId), cancellation) is not { } program)
        {
            return null;
        }

        var texts = languages.Of(person.ChosenLanguage, person.Language);
        var name = program.In(texts.Language.Tag).Name;
        var partners = await OthersAsync(session, order.PersonId, cancellation);
        var page = links.SessionPage(order.ProgramId, order.SessionId).AbsoluteUri;
        var text = session.BackupChannel.Length > 0
            ? texts[
                "text-message.rescue-with-backup",
                ("program", name),
                ("partners", partners),
                ("page", page),
                ("backup", BackupIn(session, texts))]
            : texts["text-message.rescue", ("program", name), ("partners", partners), ("page", page)];
        return new TextMessage(order.TextId, to, text);
    }

    // A phone dials a number and follows a link by itself.
    private static string BackupIn(Session session, Texts texts) => Channel.Of(session.BackupChannel) switch
    {
        Channel.Link link => link.Target.AbsoluteUri,
        _ => texts.Channel(session.BackupChannel),
    };

    private async Task<IReadOnlyList<string>> OthersAsync(Session session, string personId, CancellationToken cancellation)
    {
        var names = new List<string>();
        foreach (var memberId in session.MemberIds.Where(memberId => memberId != personId))
        {
            if (await FindAsync(Person.KeyOf(memberId), cancellation) is { } other)
            {
                names.Add(other.CallName);
            }
        }

        return names;
    }

    private async Task<T?> FindAsync<T>(Key<T> key, CancellationToken cancellation)
        where T : class, IDocument => (await store.FindAsync(key, cancellation))?.Value;
}
