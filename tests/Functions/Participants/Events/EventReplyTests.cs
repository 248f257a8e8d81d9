using System.Text.RegularExpressions;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Events;

/// <summary>Who will come says so with one tap, and nobody is reminded more than once.</summary>
public sealed class EventReplyTests : IAsyncLifetime
{
    private const string Path = "/m/event/growth/LaunchEvent";

    private static readonly DateTimeOffset Start = TestApp.Start.AddDays(20).AddHours(2);

    private TestApp app = null!;
    private ProgramDriver people = null!;
    private Browser theo = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartWithHttpAsync();
        people = new ProgramDriver(app);
        theo = new Browser(app);
        await people.StartProgramAsync(program => program with { Calendar = program.Calendar! with { LaunchEvent = Start } });
        await people.JoinAsync("Maya", ProgramRole.Mentor);
        await people.JoinAsync("Theo", ProgramRole.Mentee);
        await app.AdvanceToAsync(Start - ProgramEvent.Notice);
    }

    [Fact]
    public async Task One_tap_on_the_page_of_the_mails_link_says_that_somebody_comes_and_looking_says_nothing()
    {
        var link = LinkOf("I will come");
        var looked = await theo.GetAsync(link.PathAndQuery);
        Assert.Empty(await app.ListAsync<EventAnswer>(Partition.Program(A.ProgramId)));

        var page = await theo.PressAsync(looked, "I will come");

        Assert.Equal("The opening of Growth 2027", page.Heading);
        Assert.Contains("You said that you will come.", page.Text);
        var answer = Assert.Single(await app.ListAsync<EventAnswer>(Partition.Program(A.ProgramId)));
        Assert.Equal((A.Id("Theo"), EventReply.Yes, Start), (answer.PersonId, answer.Reply, answer.StartsAt));
    }

    [Fact]
    public async Task On_the_page_one_says_otherwise_and_a_double_click_says_it_once()
    {
        await theo.ComeInAsync("Theo");
        var page = await theo.PressAsync(await theo.GetAsync(Path), "Perhaps");
        Assert.Contains("You said perhaps.", page.Text);

        for (var click = 0; click < 2; click++)
        {
            Assert.Contains("You said that you will not come.", (await theo.PressAsync(page, "I will not come")).Text);
        }

        Assert.Equal(2, (await app.LedgerAsync(A.ProgramId)).Count(entry => entry.StartsWith("event.answered", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_said_no_is_not_reminded_and_all_others_once()
    {
        await theo.ComeInAsync("Theo");
        await theo.PressAsync(await theo.GetAsync(Path), "I will not come");

        await app.AdvanceToAsync(Start);

        Assert.Equal(["Maya Example"], Mails().Where(mail => mail.Subject.StartsWith("A reminder", StringComparison.Ordinal)).Select(mail => mail.To.Name));
    }

    [Fact]
    public async Task After_its_beginning_nothing_is_asked_any_more()
    {
        await theo.ComeInAsync("Theo");
        var page = await theo.GetAsync(Path);
        await app.AdvanceToAsync(Start);

        var late = await theo.PressAsync(page, "I will come");

        Assert.DoesNotContain("Will you come?", late.Text);
        Assert.Empty(await app.ListAsync<EventAnswer>(Partition.Program(A.ProgramId)));
    }

    public async ValueTask DisposeAsync()
    {
        theo.Dispose();
        await app.DisposeAsync();
    }

    private IEnumerable<OutgoingMail> Mails() => ((MemoryMailSender)app.Get<IMailSender>()).Mails;

    private Uri LinkOf(string text)
    {
        var mail = Mails().Last(one => one.To.Name.StartsWith("Theo", StringComparison.Ordinal) && one.Calendar is not null);
        return new Uri(Regex.Match(mail.Text.ReplaceLineEndings("\n"), $@"{text}:\n(\S+)").Groups[1].Value);
    }
}
