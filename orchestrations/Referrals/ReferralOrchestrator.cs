using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Referrals;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Referrals;

/// <param name="PartnerId">Who is asked first.</param>
/// <param name="ThirdId">Who is asked then.</param>
public sealed record ReferralInput(
    string ProgramId, string ReferralId, string PartnerId, string ThirdId, ReferralPolicy Policy, WorkItemPolicy WorkItems);

/// <summary>Asks one after the other whether they want to be introduced; without a yes of both it ends without a word.</summary>
public static class ReferralOrchestrator
{
    /// <summary>An answer that was decided at the last moment is on its way.</summary>
    private static readonly TimeSpan AtLast = TimeSpan.FromDays(1);

    /// <returns>Whether both said yes.</returns>
    [Function(nameof(ReferralOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ReferralInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems);

        var partner = await AskAsync<ReferralPartnerAnswered>(input.Policy.Partner, input.PartnerId, ReferralStage.AwaitingPartner);
        var third = partner is { Accepted: true }
            ? await AskAsync<ReferralThirdAnswered>(input.Policy.Third, input.ThirdId, ReferralStage.AwaitingThird)
            : null;
        return third is { Accepted: true };

        async Task<T?> AskAsync<T>(Ladder ladder, string personId, ReferralStage waited)
            where T : class
        {
            var asked = new Recipients([personId], AboutId: input.ReferralId);
            var reply = await stage.NudgeAsync<T>(ladder, asked, new Subject.OfInstance(context.InstanceId));
            var isOver = !reply.IsSilence
                || await stage.StepAsync<bool>(nameof(LapseReferral), new ReferralLapse(input.ProgramId, input.ReferralId, waited));
            return isOver ? reply.Event : (await stage.WaitAsync<T>(AtLast)).Event;
        }
    }
}
