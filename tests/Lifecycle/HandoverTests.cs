using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>Another coordinator takes a program over while it runs: with what is open, and with every mail from then on.</summary>
public sealed class HandoverTests
{
    [Fact]
    public async Task What_is_open_goes_to_the_new_coordinator_and_the_old_one_hears_no_more_of_it()
    {
        await using var app = await TestApp.StartAsync(TestApp.With(nameof(SendDigests)));
        var (program, changes) = (new ProgramDriver(app), new ChangeDriver(app));
        await program.StartProgramAsync();
        await program.InviteAsync("Noor", ProgramRole.Mentee);
        await program.DoAsync(app.Get<EnrollmentActs>().AnswerInvitationAsync(A.ProgramId, A.Id("Noor"), accepted: true));
        await app.AdvanceAsync(TimeSpan.FromDays(22));
        Assert.Contains(await program.OpenWorkItemsAsync(), item => item.Kind is WorkItemKind.ProfileOverdue);
        Assert.Single(MailsTo(app, "robin@example.com"));

        await changes.CountAsync(await changes.WriteAsync(definition => definition with
        {
            Coordinators = [new Coordinator("Kim Newcomer", "kim@example.com"), definition.Coordinators![1]],
        }));
        await app.AdvanceAsync(TimeSpan.FromDays(3));

        // The digest of the next morning, and the reminder.
        Assert.Equal(2, MailsTo(app, "kim@example.com").Count);
        Assert.All(MailsTo(app, "kim@example.com"), mail => Assert.Contains("Noor Example", mail.Text));
        Assert.Single(MailsTo(app, "robin@example.com"));
    }

    private static IReadOnlyList<OutgoingMail> MailsTo(TestApp app, string address) =>
        [.. ((MemoryMailSender)app.Get<IMailSender>()).Mails.Where(mail => mail.To.Address == address)];
}
