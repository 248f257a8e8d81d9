using MentorFlow.Functions;
using Microsoft.Extensions.Hosting;

App.CreateBuilder(args).Build().Run();
