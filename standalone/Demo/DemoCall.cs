using MentorFlow.Domain.Links;
using MentorFlow.Domain.Sessions;
using MentorFlow.Functions.Entrance;
using MentorFlow.Functions.Participants.Calls;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Standalone.Demo;

/// <summary>Lets the person at this machine open the other side of a call beside their own: by the machine's other name, so that both visits last.</summary>
internal sealed class DemoCall(LinkSigner links) : ICallTrial
{
    public CallTrial? Find(HttpRequest request, Session session, string personId)
    {
        if (!FrontDoors.IsFromThisMachine(request) || session.MemberIds.FirstOrDefault(memberId => memberId != personId) is not { } partnerId)
        {
            return null;
        }

        var other = DemoDoors.OtherName(request.Host.Host);
        var host = request.Host.Port is { } port ? new HostString(other, port) : new HostString(other);
        var link = links.Sign(LinkPurpose.Session, partnerId, [session.ProgramId, session.SessionId]);
        return new CallTrial(partnerId, $"{request.Scheme}://{host}/m/l/{link}");
    }
}
