using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting;
using MentorFlow.Providers.Outbox;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A mail as coordinators see it.</summary>
/// <param name="Recipient">Null for mails to a coordinator.</param>
/// <param name="Reason">In the reader's language.</param>
/// <param name="Cuts">Hand-overs of which nobody said how they ended: as many more may have arrived.</param>
public sealed record MailFacts(
    string ProgramId,
    Guid MailId,
    MailTemplate Template,
    PersonRef? Recipient,
    MailStatus Status,
    DateTimeOffset Due,
    DateTimeOffset? SentAt,
    int Attempts,
    string? Subject,
    string? Reason,
    MailDelivered? Delivery,
    int Cuts)
{
    public static async ValueTask<MailFacts> OfAsync(MailRecord mail, PersonNames names, CancellationToken cancellation) => new(
        mail.ProgramId,
        mail.MailId,
        mail.Template,
        mail.PersonId is MailOrder.Coordinator or MailOrder.Sponsor ? null : await names.FindAsync(mail.PersonId, cancellation),
        mail.Status,
        mail.Due,
        mail.SentAt,
        mail.Attempts,
        mail.Subject,
        mail.Reason is { } reason ? names.Texts.Say(reason) : null,
        mail.Delivery,
        mail.Cuts);
}

/// <summary>The words of a mail that was put into the outbox.</summary>
/// <param name="Source">As a file for mail programs; null when it was kept in memory only.</param>
public sealed record MailWords(string To, string Subject, string Html, string Text, string? Calendar, byte[]? Source);

/// <summary>Mails of a program. Their words are there only while they go to an outbox: what a provider has delivered is between it and the recipient.</summary>
public sealed class OutboxReader(IDocumentStore store, IMailSender sender, IConfiguration configuration)
{
    public Task<MailRecord?> FindAsync(string programId, Guid mailId, CancellationToken cancellation) =>
        store.ReadAsync(MailRecord.KeyOf(programId, mailId), cancellation);

    /// <returns>Null when the words are not kept here.</returns>
    public MailWords? Read(MailRecord mail) => sender switch
    {
        MemoryMailSender memory when memory.Mails.LastOrDefault(sent => sent.IdempotencyId == mail.MailId) is { } sent =>
            new MailWords(sent.To.Address, sent.Subject, sent.Html, sent.Text, sent.Calendar?.Text, Source: null),
        OutboxMailSender when HostFolder.At(configuration, "outbox") is var folder && new OutboxFolder(folder).Find(mail.MailId)?.Mail is { } read =>
            new MailWords(read.To, read.Subject, read.Html, read.Text, read.Calendar, File.ReadAllBytes(Path.Combine(folder, $"{mail.MailId:N}.eml"))),
        _ => null,
    };
}
