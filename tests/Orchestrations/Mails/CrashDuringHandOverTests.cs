using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Orchestrations.Mails;

/// <summary>The app ends while a mail is handed over to a provider that knows no repetitions; after the start its order is placed again.</summary>
public sealed class CrashDuringHandOverTests
{
    [Theory]
    [InlineData(MailTemplate.NewLink, MailStatus.Sent, 2)]
    [InlineData(MailTemplate.InvitationReminder, MailStatus.InDoubt, 1)]
    public async Task A_mail_that_is_needed_goes_again_and_others_stay_in_doubt(MailTemplate template, MailStatus expected, int times)
    {
        var provider = new Crashing();
        await using var app = await TestApp.StartAsync(services => services.AddSingleton<IMailSender>(provider));
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.InviteAsync("Ada", ProgramRole.Mentor);
        var order = new MailOrder(MailIds.For("crash", template, "Ada"), template, A.ProgramId, ProgramDriver.Id("Ada"));
        provider.Crashes = true;

        await Assert.ThrowsAsync<OperationCanceledException>(() => app.Get<MailDispatch>().PlaceAsync(order));
        await app.Get<MailDispatch>().PlaceAsync(order);
        await app.AdvanceAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(expected, (await app.ReadAsync(MailRecord.KeyOf(A.ProgramId, order.MailId))).Status);
        Assert.Equal(times, provider.Taken.Count(id => id == order.MailId));
    }

    private sealed class Crashing : IMailSender
    {
        public List<Guid> Taken { get; } = [];

        public bool Crashes { get; set; }

        public bool KnowsRepetitions => false;

        public Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellation = default)
        {
            Taken.Add(mail.IdempotencyId);
            if (Crashes)
            {
                Crashes = false;
                throw new OperationCanceledException("The host stops.");
            }

            return Task.FromResult(new MailReceipt($"{mail.IdempotencyId:N}"));
        }
    }
}
