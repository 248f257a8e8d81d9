using System.Text.RegularExpressions;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.People;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Drivers;

/// <summary>Colleagues who are known and take part in nothing yet, and the mails that a campaign sends them.</summary>
internal sealed partial class RecruitingDriver(TestApp app)
{
    public ProgramDriver Program { get; } = new(app);

    public Task<Person> KnowAsync(string name, string? manager = null) => app.Get<PersonActs>().SaveAsync(
        A.Id(name), _ => A.Person(name, manager: manager), "system", DecisionName.PersonImported);

    /// <returns>Null while somebody is not in the program.</returns>
    public async Task<Enrollment?> EnrollmentAsync(string name) => (await app.Store.FindAsync(Enrollment.KeyOf(A.ProgramId, A.Id(name))))?.Value;

    /// <summary>What went out of one kind, in order.</summary>
    public async Task<IReadOnlyList<MailRecord>> MailsAsync(params MailTemplate[] templates) =>
    [
        .. (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)))
            .Where(mail => mail.Status is MailStatus.Sent && templates.Contains(mail.Template))
            .OrderBy(mail => mail.SentAt),
    ];

    /// <summary>A mail as it was handed over.</summary>
    public OutgoingMail Read(MailRecord mail) =>
        ((MemoryMailSender)app.Get<IMailSender>()).Mails.Single(sent => sent.IdempotencyId == mail.MailId);

    /// <summary>The link of its button.</summary>
    public Uri LinkIn(MailRecord mail) => new(Link().Match(Read(mail).Text).Value);

    [GeneratedRegex(@"https?://\S+/m/(l|sponsor)/\S+")]
    private static partial Regex Link();
}
