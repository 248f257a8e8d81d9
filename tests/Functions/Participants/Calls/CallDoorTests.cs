using System.Net;
using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Calls;

/// <summary>Who is not of a session neither sees its page nor gets into its call.</summary>
public sealed class CallDoorTests : CallTest
{
    private const string Nadia = "Nadia";
    private const string Omar = "Omar";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_stranger_and_a_member_of_another_pair_are_refused(bool isInAnotherPair)
    {
        await BeginAsync();
        await People.InviteAsync(Nadia, ProgramRole.Mentee);
        await People.InviteAsync(Omar, ProgramRole.Mentor);
        if (isInAnotherPair)
        {
            Member[] others = [new(A.Id(Nadia), ProgramRole.Mentee), new(A.Id(Omar), ProgramRole.Mentor)];
            await App.Store.WriteAsync(new Batch().Upsert(new Mentorship(A.ProgramId, "another", others, App.Now, App.Now.AddDays(90))));
        }

        var nadia = NewBrowser();
        await nadia.ComeInAsync(Nadia);
        var token = (await nadia.GetAsync("/m")).Html.QuerySelector("[name=form-token]")!.GetAttribute("value")!;

        Assert.Equal(HttpStatusCode.NotFound, (await nadia.GetAsync(Path)).Status);
        Assert.Equal(404, (await new CallDriver(nadia.Client, TheoCall.Address, token).TryAsync()).Status);
        Assert.Empty(await App.ListAsync<CallSeat>(Partition.Call(A.ProgramId, Planned.SessionId)));
    }
}
