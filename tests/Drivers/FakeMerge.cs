using System.Net;
using MentorFlow.Domain.Hris;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Drivers;

/// <summary>Merge, whose events carry the employee: nobody is asked back.</summary>
public sealed class FakeMerge() : FakeHris(HrisVendor.Merge, $"Secrets={SignedWebhook.MergeSecret}", "FieldNames:grade=level")
{
    protected override HttpResponseMessage Answer(HttpRequestMessage request, string body) => Status(HttpStatusCode.NotImplemented);
}
