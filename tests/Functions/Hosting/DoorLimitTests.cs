using System.Net;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Limits;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Hosting;

/// <summary>The bounds of docs/security.md that take too many requests to be reached one by one: all but the last are taken from the store.</summary>
public sealed class DoorLimitTests : IAsyncLifetime
{
    private const string Theo = ProgramDriver.Mentee;

    private TestApp app = null!;
    private ProgramDriver people = null!;
    private Browser browser = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartWithHttpAsync("--Visits:Proof=code");
        people = new ProgramDriver(app);
        browser = new Browser(app);
        await people.StartProgramAsync();
        await people.InviteAsync(Theo, ProgramRole.Mentee);
    }

    [Fact]
    public async Task Who_sends_forms_or_asks_for_codes_without_end_is_told_to_wait_and_nothing_is_done()
    {
        var invitation = await browser.ComeInAsync(app.Get<LinkWriter>().Invitation(ProgramDriver.Id(Theo), A.ProgramId));
        var proof = await browser.GetAsync("/m");
        await UseUpAsync(600, TimeSpan.FromMinutes(10), "door:Forms:127.0.0.1");
        await UseUpAsync(300, TimeSpan.FromMinutes(10), "door:Codes:127.0.0.1");

        var link = await browser.PostAsync("/m/new-link", ("email", "theo@example.com"));
        var code = await browser.PressAsync(proof, "Mail me a code");
        await UseUpAsync(3000, TimeSpan.FromDays(1), $"forms:{ProgramDriver.Id(Theo)}");
        var form = await browser.PressAsync(invitation, "No, thank you");

        Assert.All((SeenPage[])[link, code, form], page =>
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
            Assert.NotNull(page.Answer.Headers.RetryAfter);
        });
        Assert.Empty(await people.SentAsync(MailTemplate.NewLink));
        Assert.Empty(await people.SentAsync(MailTemplate.VisitCode));
        Assert.Equal(EnrollmentStage.Invited, await people.StageOfAsync(Theo));
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
    }

    private async Task UseUpAsync(int most, TimeSpan per, string key)
    {
        var (limiter, taken) = (app.Get<RequestLimiter>(), 0);
        while (await limiter.TakeAsync(new RequestLimit(most, per), key) is null)
        {
            taken++;
        }

        Assert.InRange(taken, 1, most);
    }
}
