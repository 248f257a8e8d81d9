using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Objections;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Results;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Privacy;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Orchestrations.Privacy;

/// <summary>What somebody objects to is not done with their data from then on, and can be taken back.</summary>
public sealed class ObjectionActsTests : IAsyncLifetime
{
    private const string Theo = ProgramDriver.Mentee;

    private TestApp app = null!;
    private ProgramDriver people = null!;

    private static string Id => ProgramDriver.Id(Theo);

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        people = new ProgramDriver(app);
        await people.StartProgramAsync();
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task It_is_kept_once_and_gone_when_it_is_taken_back()
    {
        await people.InviteAsync(Theo, ProgramRole.Mentee);
        var acts = app.Get<ObjectionActs>();

        Assert.True(await acts.ObjectAsync(Id, ObjectionPurpose.Rehearsals));
        Assert.False(await acts.ObjectAsync(Id, ObjectionPurpose.Rehearsals));
        Assert.True(await app.Store.ObjectsAsync(Id, ObjectionPurpose.Rehearsals));
        Assert.False(await app.Store.ObjectsAsync(Id, ObjectionPurpose.Matching));

        Assert.True(await acts.TakeBackAsync(Id, ObjectionPurpose.Rehearsals));
        Assert.False(await acts.TakeBackAsync(Id, ObjectionPurpose.Rehearsals));
        Assert.Empty(await app.ListAsync<Objection>(Partition.Person(Id)));
    }

    [Fact]
    public async Task Who_objects_to_results_is_taken_out_of_what_waits_to_be_counted()
    {
        await people.InviteAsync(Theo, ProgramRole.Mentee);
        var others = new WaitingAnswer("pother", "m1", 3, ProgramRole.Mentee, null, null, app.Now);
        var tally = AnswerTally.Empty(A.ProgramId, "pulse") with { Waiting = [others, others with { PersonId = Id }] };
        await app.Store.WriteAsync(new Batch().Upsert(tally));

        Assert.True(await app.Get<ObjectionActs>().ObjectAsync(Id, ObjectionPurpose.Results));

        Assert.Equal(["pother"], (await app.ReadAsync(Key.Of(tally))).Waiting.Select(one => one.PersonId));
    }

    [Fact]
    public async Task Who_objects_to_campaigns_gets_no_invitation()
    {
        await app.Store.WriteAsync(new Batch().Upsert(new Objection(Id, ObjectionPurpose.Campaign, app.Now)));

        await people.InviteAsync(Theo, ProgramRole.Mentee);
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Empty(await people.SentAsync(MailTemplate.Invitation));
    }
}
