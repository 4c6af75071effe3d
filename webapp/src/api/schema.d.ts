/** Generated from the contract of the API by generate-schema.mjs. */
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Acceptance: {
      /** Format: int32 */
      acceptanceNo?: number;
      /** Format: date */
      acceptedOn?: string;
      caseNumber?: string;
      documentId?: string;
      extension?: boolean;
      extensionNoted?: boolean;
      guide?: boolean;
      /** Format: int64 */
      id?: number;
      papers?: string[];
      /** Format: int32 */
      partNo?: number;
      /** Format: date-time */
      recordedAt?: string;
      remark?: string;
      satisfied?: boolean;
      seal?: boolean;
      signedBy?: string;
      trained?: string;
    };
    'Acceptance.AcceptedUnit': {
      /** Format: date */
      acceptedOn?: string;
      /** Format: int64 */
      equipmentUnitId?: number;
      facts?: string;
      model?: string;
      receiptId?: string;
      serialNo?: string;
      warrantyBasis?: string;
      /** Format: date */
      warrantyEnd?: string;
      warrantyStatus?: string;
    };
    'Allotment.City': {
      city?: string;
      province?: string;
      unitId?: string;
      /** Format: int32 */
      units?: number;
      /** Format: int32 */
      vehicles?: number;
    };
    'Allotment.Plan': {
      cities?: components['schemas']['Allotment.City'][];
      organisation?: string;
      partCode?: string;
      stores?: components['schemas']['Allotment.Store'][];
    };
    'Allotment.Store': {
      /** Format: int32 */
      missing?: number;
      /** Format: int32 */
      onHand?: number;
      place?: string;
      /** Format: int32 */
      units?: number;
    };
    'AssessmentController.Assessment': {
      area?: string;
      caseNumber?: string;
      /** Format: date-time */
      handedOverAt?: string;
      item?: string;
      /** Format: int32 */
      level?: number;
      minutes?: number;
      /** Format: date */
      on?: string;
      organisation?: string;
      party?: string;
      /** Format: int32 */
      persons?: number;
      region?: string;
      remark?: string;
      severity?: string;
      technician?: string;
      /** Format: int32 */
      times?: number;
      /** Format: date */
      workDay?: string;
    };
    'AssessmentController.Booked': {
      booked?: boolean;
    };
    'AssessmentController.Incentive': {
      amountCny?: number;
      caseNumber?: string;
      occasion?: string;
      /** Format: date */
      on?: string;
      organisation?: string;
      party?: string;
      reference?: string;
      remark?: string;
    };
    'AssessmentController.Page': {
      items?: components['schemas']['Breach'][];
      /** Format: int64 */
      next?: number;
    };
    'AssessmentController.Why': {
      reason?: string;
    };
    'AuditReads.Entry': {
      actor?: string;
      actorKind?: string;
      /** Format: date-time */
      at?: string;
      erased?: string[];
      hash?: string;
      kind?: string;
      payload?: {
        [key: string]: unknown;
      };
      role?: string;
      /** Format: int64 */
      seq?: number;
      unit?: string;
    };
    BackTest: {
      bands?: components['schemas']['BackTest.Band'][];
      /** Format: double */
      brier?: number;
      /** Format: int32 */
      cases?: number;
      /** Format: double */
      hits?: number;
      /** Format: double */
      plain?: number;
      /** Format: double */
      plainHits?: number;
      /** Format: double */
      share?: number;
    };
    'BackTest.Band': {
      /** Format: double */
      came?: number;
      /** Format: int32 */
      cases?: number;
      /** Format: double */
      said?: number;
    };
    'BoardActController.Assignment': {
      reason?: string;
      seen?: string;
      task?: string;
      to?: string;
    };
    'BoardActController.Extension': {
      reason?: string;
      /** Format: int32 */
      seen?: number;
      /** Format: date-time */
      to?: string;
    };
    'BoardActController.Pause': {
      party?: string;
      reason?: string;
    };
    'BoardActController.Severity': {
      reason?: string;
      severity?: string;
    };
    'BoardActController.Takeover': {
      reason?: string;
      seen?: string;
      task?: string;
    };
    'BoardActController.Told': {
      /** Format: int32 */
      people?: number;
    };
    'BoardActController.Why': {
      reason?: string;
    };
    'BoardActController.Words': {
      text?: string;
    };
    'BoardReads.BranchCount': {
      count?: components['schemas']['BoardReads.Tally'];
      name?: components['schemas']['Text'];
      organisation?: string;
      unitId?: string;
    };
    'BoardReads.Choices': {
      kinds?: string[];
      products?: string[];
      severities?: string[];
      targets?: string[];
    };
    'BoardReads.Counts': {
      branches?: components['schemas']['BoardReads.BranchCount'][];
      /** Format: date-time */
      now?: string;
      total?: components['schemas']['BoardReads.Tally'];
    };
    'BoardReads.Page': {
      items?: components['schemas']['BoardRow'][];
      next?: string;
      /** Format: date-time */
      now?: string;
    };
    'BoardReads.Tally': {
      /** Format: int64 */
      late?: number;
      /** Format: int64 */
      paused?: number;
      /** Format: int64 */
      running?: number;
      /** Format: int64 */
      warning?: number;
    };
    BoardRow: {
      branch?: string;
      caseNumber?: string;
      clockId?: string;
      /** Format: date-time */
      dueAt?: string;
      /** Format: int32 */
      extensions?: number;
      kind?: string;
      model?: string;
      organisation?: string;
      product?: string;
      receiptId?: string;
      serialNo?: string;
      severity?: string;
      /** Format: date-time */
      startedAt?: string;
      state?: string;
      status?: string;
      target?: string;
      tasks?: components['schemas']['BoardRow.Task'][];
      title?: string;
      told?: string;
      unitId?: string;
      /** Format: date-time */
      warnAt?: string;
    };
    'BoardRow.Task': {
      assignee?: string;
      groups?: string[];
      holder?: string;
      id?: string;
      name?: components['schemas']['Text'];
      task?: string;
    };
    Breach: {
      area?: string;
      caseNumber?: string;
      fineCny?: number;
      /** Format: int64 */
      id?: number;
      item?: string;
      measure?: string;
      minutes?: number;
      /** Format: date */
      on?: string;
      organisation?: string;
      party?: string;
      /** Format: int32 */
      persons?: number;
      /** Format: int32 */
      pointsOff?: number;
      /** Format: date-time */
      recordedAt?: string;
      recordedBy?: string;
      remark?: string;
      /** Format: date-time */
      reversedAt?: string;
      reversedBy?: string;
      reversedWhy?: string;
      source?: string;
      technician?: string;
      /** Format: int32 */
      times?: number;
      unitId?: string;
    };
    'CalendarController.DayRow': {
      /** Format: date */
      date?: string;
      kind?: string;
      name?: string;
    };
    'CalendarController.Row': {
      hours?: string;
      id?: string;
      publishedYears?: number[];
      /** Format: int32 */
      version?: number;
      zone?: string;
    };
    CalendarDraft: {
      base?: string;
      /** Format: date-time */
      createdAt?: string;
      createdBy?: string;
      days?: string;
      /** Format: date-time */
      editedAt?: string;
      editedBy?: string;
      hours?: string;
      id?: string;
      organisation?: string;
      /** Format: int32 */
      revision?: number;
      state?: string;
      title?: string;
    };
    'CalendarDraft.Change': {
      /** Format: date */
      day?: string;
      now?: components['schemas']['Text'];
      was?: components['schemas']['Text'];
    };
    'CalendarDraft.Finding': {
      column?: string;
      field?: string;
      /** Format: int32 */
      line?: number;
      text?: components['schemas']['Text'];
    };
    'CalendarDraft.Present': {
      own?: boolean;
      version?: components['schemas']['CalendarDraft.Version'];
      /** Format: int32 */
      waiting?: number;
      years?: number[];
      zone?: string;
    };
    'CalendarDraft.Version': {
      calendar?: string;
      caseNumber?: string;
      days?: string;
      /** Format: date-time */
      effectiveAt?: string;
      hours?: string;
      /** Format: date-time */
      publishedAt?: string;
      publishedBy?: string;
      reason?: string;
      takenBack?: boolean;
      /** Format: int32 */
      version?: number;
    };
    'CalendarDraft.View': {
      changes?: components['schemas']['CalendarDraft.Change'][];
      draft?: components['schemas']['CalendarDraft'];
      findings?: components['schemas']['CalendarDraft.Finding'][];
      planned?: components['schemas']['CalendarDraft.Version'];
      refused?: components['schemas']['CalendarDraft.Finding'][];
      upToDate?: boolean;
    };
    'CalendarDraftController.Back': {
      organisation?: string;
      reason?: string;
    };
    'CalendarDraftController.Content': {
      days?: string;
      hours?: string;
      rebase?: boolean;
      /** Format: int32 */
      revision?: number;
    };
    'CalendarDraftController.NewDraft': {
      organisation?: string;
      title?: string;
    };
    'CalendarDraftController.Revision': {
      /** Format: int32 */
      revision?: number;
    };
    'CalendarPreview.Effect': {
      /** Format: int32 */
      cases?: number;
      /** Format: int32 */
      late?: number;
      /** Format: int32 */
      moved?: number;
      moves?: components['schemas']['CalendarPreview.Move'][];
    };
    'CalendarPreview.Move': {
      becomesLate?: boolean;
      caseNumber?: string;
      /** Format: date-time */
      from?: string;
      target?: string;
      /** Format: date-time */
      to?: string;
    };
    'CalendarService.Imported': {
      calendar?: string;
      /** Format: int32 */
      changed?: number;
      /** Format: int32 */
      unchanged?: number;
      /** Format: int32 */
      version?: number;
      years?: number[];
    };
    'CaseActionController.Original': {
      of?: string;
    };
    'CaseActionController.Pause': {
      /** Format: date-time */
      from?: string;
      party?: string;
      reason?: string;
      /** Format: date-time */
      to?: string;
    };
    'CaseActionController.Resume': {
      /** Format: date-time */
      at?: string;
    };
    'CaseActionController.Why': {
      reason?: string;
    };
    'CaseController.Contact': {
      email?: string;
      language?: string;
      name?: string;
      phone?: string;
    };
    'CaseController.Report': {
      channel?: string;
      contact?: components['schemas']['CaseController.Contact'];
      customerNo?: string;
      facts?: {
        [key: string]: unknown;
      };
      kind?: string;
      organisation?: string;
      reportNo?: string;
      /** Format: date-time */
      reportedAt?: string;
      serialNo?: string;
    };
    'CaseDiagrams.Progress': {
      active?: boolean;
      activities?: components['schemas']['CaseDiagrams.Step'][];
      definitionId?: string;
      flows?: string[];
      instanceId?: string;
      process?: string;
      /** Format: date-time */
      startedAt?: string;
    };
    'CaseDiagrams.Step': {
      /** Format: int32 */
      active?: number;
      /** Format: int32 */
      done?: number;
      id?: string;
      people?: string[];
      /** Format: double */
      seconds?: number;
      /** Format: date-time */
      since?: string;
    };
    'CaseReads.Child': {
      kind?: string;
      number?: string;
      status?: string;
      title?: string;
    };
    'CaseReads.Contact': {
      email?: string;
      name?: string;
      phone?: string;
    };
    'CaseReads.Customer': {
      address?: string;
      /** Format: int64 */
      id?: number;
      name?: string;
      no?: string;
      phone?: string;
    };
    'CaseReads.Page': {
      items?: components['schemas']['CaseReads.View'][];
      next?: string;
    };
    'CaseReads.Unit': {
      model?: string;
      productFamily?: string;
      serialNo?: string;
    };
    'CaseReads.View': {
      channel?: string;
      children?: components['schemas']['CaseReads.Child'][];
      clocks?: components['schemas']['ClockService.View'][];
      /** Format: date-time */
      closedAt?: string;
      contact?: components['schemas']['CaseReads.Contact'];
      customer?: components['schemas']['CaseReads.Customer'];
      ending?: components['schemas']['ServiceCase.Ending'];
      facts?: {
        [key: string]: unknown;
      };
      faultText?: string;
      kind?: string;
      lateAtImport?: boolean;
      number?: string;
      /** Format: date-time */
      openedAt?: string;
      organisation?: string;
      parent?: string;
      /** Format: int32 */
      reopened?: number;
      reportNo?: string;
      /** Format: date-time */
      reportedAt?: string;
      severity?: string;
      status?: string;
      title?: string;
      unit?: components['schemas']['CaseReads.Unit'];
      unitId?: string;
      warranty?: components['schemas']['Warranty'];
    };
    'CaseSearch.Found': {
      /** Format: date-time */
      closedAt?: string;
      kind?: string;
      number?: string;
      /** Format: date-time */
      openedAt?: string;
      organisation?: string;
      reasons?: components['schemas']['CaseSearch.Reason'][];
      serialNo?: string;
      status?: string;
      title?: string;
      unitId?: string;
    };
    'CaseSearch.Page': {
      items?: components['schemas']['CaseSearch.Found'][];
      next?: string;
    };
    'CaseSearch.Reason': {
      /** Format: date-time */
      at?: string;
      name?: string;
      value?: string;
      what?: string;
    };
    'CaseStory.Booking': {
      amountCny?: number;
      credit?: string;
      debit?: string;
      kind?: string;
      note?: string;
      /** Format: date */
      on?: string;
      party?: string;
      source?: string;
    };
    'CaseStory.File': {
      contentType?: string;
      erased?: boolean;
      fileName?: string;
      id?: string;
      kind?: string;
      /** Format: int64 */
      size?: number;
    };
    'CaseStory.Message': {
      body?: string;
      channel?: string;
      id?: string;
      recipient?: string;
      state?: string;
      subject?: string;
    };
    'CaseStory.Moment': {
      /** Format: date-time */
      at?: string;
      booking?: components['schemas']['CaseStory.Booking'];
      changes?: components['schemas']['Change'][];
      details?: {
        [key: string]: unknown;
      };
      document?: components['schemas']['CaseStory.File'];
      erased?: string[];
      group?: string;
      hash?: string;
      kind?: string;
      message?: components['schemas']['CaseStory.Message'];
      movement?: components['schemas']['CaseStory.Movement'];
      receipt?: string;
      /** Format: int64 */
      seq?: number;
      step?: components['schemas']['Text'];
      who?: components['schemas']['CaseStory.Who'];
    };
    'CaseStory.Movement': {
      from?: string;
      name?: components['schemas']['Text'];
      part?: string;
      /** Format: int32 */
      quantity?: number;
      reference?: string;
      to?: string;
      valueCny?: number;
    };
    'CaseStory.Story': {
      /** Format: date-time */
      closedAt?: string;
      moments?: components['schemas']['CaseStory.Moment'][];
      number?: string;
      oddities?: components['schemas']['Oddity'][];
      /** Format: date-time */
      openedAt?: string;
      organisation?: string;
      people?: {
        [key: string]: string;
      };
      status?: string;
    };
    'CaseStory.Who': {
      id?: string;
      kind?: string;
      name?: string;
      node?: components['schemas']['Text'];
      process?: string;
      role?: string;
      unit?: string;
    };
    Chance: {
      /** @enum {string} */
      basis?: 'OUTLET_PRODUCT' | 'OUTLET' | 'PRODUCT' | 'STEP';
      /** Format: int32 */
      cases?: number;
      /** Format: int64 */
      left?: number;
      /** Format: double */
      share?: number;
      /** Format: int64 */
      usual?: number;
    };
    Change: {
      field?: string;
      from?: unknown;
      to?: unknown;
    };
    'ChecklistController.NewVersion': {
      items?: components['schemas']['ChecklistService.Entry'][];
      key?: string;
      name?: components['schemas']['Text'];
      organisation: string;
    };
    'ChecklistService.Entry': {
      impact?: string;
      kind?: string;
      least?: number;
      most?: number;
      photo?: boolean;
      text?: components['schemas']['Text'];
      unit?: string;
      /** Format: int32 */
      weight?: number;
    };
    ChecklistTemplate: {
      /** Format: int64 */
      id?: number;
      items?: components['schemas']['ChecklistTemplate.Item'][];
      key?: string;
      /** Format: date-time */
      madeAt?: string;
      madeBy?: string;
      name?: components['schemas']['Text'];
      organisation?: string;
      /** Format: int32 */
      version?: number;
    };
    'ChecklistTemplate.Item': {
      impact?: string;
      /** Format: int32 */
      itemNo?: number;
      kind?: string;
      least?: number;
      most?: number;
      photo?: boolean;
      text?: components['schemas']['Text'];
      unit?: string;
      /** Format: int32 */
      weight?: number;
    };
    'ClaimController.Claim': {
      cause?: string;
      channel?: string;
      claimant?: string;
      fault?: string;
      faultText?: string;
      /** Format: date */
      firstUse?: string;
      /** Format: date */
      foundOn?: string;
      lines?: components['schemas']['ClaimController.Line'][];
      model?: string;
      organisation?: string;
      parent?: string;
      partCode?: string;
      serialNo?: string;
      trialRun?: boolean;
    };
    'ClaimController.Claimant': {
      claimant?: string;
      name?: components['schemas']['Text'];
    };
    'ClaimController.Line': {
      amount?: number;
      costKind?: string;
      currency?: string;
      description?: string;
      partCode?: string;
    };
    'ClaimController.Withdrawal': {
      reason?: string;
    };
    'ClaimReads.AppealView': {
      /** Format: date-time */
      at?: string;
      by?: string;
      note?: string;
      why?: string;
      won?: boolean;
    };
    'ClaimReads.DecisionView': {
      /** Format: date-time */
      at?: string;
      by?: string;
    };
    'ClaimReads.EntitlementView': {
      basis?: string;
      covered?: boolean;
      coveredWhy?: string;
      /** Format: date */
      end?: string;
      receipt?: string;
      status?: string;
    };
    'ClaimReads.EvidenceView': {
      missing?: boolean;
      question?: string;
      /** Format: int32 */
      rounds?: number;
    };
    'ClaimReads.GoodwillView': {
      approved?: boolean;
      by?: string;
      note?: string;
      why?: string;
    };
    'ClaimReads.LineView': {
      approved?: number;
      claimed?: number;
      costKind?: string;
      description?: string;
      goodwill?: boolean;
      /** Format: int32 */
      line?: number;
      note?: string;
      /** Format: date-time */
      paidAt?: string;
      partCode?: string;
      payer?: string;
      reason?: string;
      receipt?: string;
      shares?: components['schemas']['ClaimReads.SharesView'];
      verdict?: string;
    };
    'ClaimReads.Page': {
      items?: components['schemas']['ClaimReads.Row'][];
      next?: string;
    };
    'ClaimReads.RefundView': {
      /** Format: date */
      on?: string;
      reference?: string;
    };
    'ClaimReads.RemedyView': {
      decided?: string;
      proposed?: string;
      /** Format: date */
      until?: string;
      why?: string;
    };
    'ClaimReads.ReplacementView': {
      loan?: boolean;
      serialNo?: string;
    };
    'ClaimReads.Row': {
      approved?: number;
      channel?: string;
      claimant?: string;
      claimed?: number;
      currency?: string;
      customerNo?: string;
      /** Format: date-time */
      endedAt?: string;
      entitlement?: string;
      fault?: string;
      /** Format: date-time */
      filedAt?: string;
      /** Format: date */
      foundOn?: string;
      model?: string;
      number?: string;
      organisation?: string;
      partCode?: string;
      remedy?: string;
      repeatOf?: string;
      serialNo?: string;
      state?: string;
      unitId?: string;
    };
    'ClaimReads.SharesView': {
      carrier?: number;
      carrierParty?: string;
      customer?: number;
      maker?: number;
      outlet?: number;
      outletParty?: string;
      supplier?: number;
      supplierParty?: string;
    };
    'ClaimReads.View': {
      appeal?: components['schemas']['ClaimReads.AppealView'];
      cause?: string;
      claim?: components['schemas']['ClaimReads.Row'];
      clocks?: components['schemas']['ClockService.View'][];
      decision?: components['schemas']['ClaimReads.DecisionView'];
      entitlement?: components['schemas']['ClaimReads.EntitlementView'];
      evidence?: components['schemas']['ClaimReads.EvidenceView'];
      faultText?: string;
      /** Format: date */
      firstUse?: string;
      goodwill?: components['schemas']['ClaimReads.GoodwillView'];
      lines?: components['schemas']['ClaimReads.LineView'][];
      parent?: string;
      refund?: components['schemas']['ClaimReads.RefundView'];
      remedy?: components['schemas']['ClaimReads.RemedyView'];
      replacement?: components['schemas']['ClaimReads.ReplacementView'];
      splitWhy?: string;
      unproven?: boolean;
    };
    'ClockReads.BucketRow': {
      kind?: string;
      party?: string;
      /** Format: double */
      seconds?: number;
    };
    'ClockReads.ClockRow': {
      calendar?: string;
      /** Format: int32 */
      calendarVersion?: number;
      /** Format: date-time */
      dueAt?: string;
      /** Format: date-time */
      endedAt?: string;
      id?: string;
      late?: boolean;
      lateAtStart?: boolean;
      nextLevel?: string;
      /** Format: date-time */
      nextLevelAt?: string;
      receiptId?: string;
      /** Format: int32 */
      round?: number;
      /** Format: date-time */
      startedAt?: string;
      state?: string;
      target?: string;
      /** Format: date-time */
      warnAt?: string;
    };
    'ClockReads.EscalationRow': {
      clockId?: string;
      level?: string;
      people?: components['schemas']['ClockReads.ToldPerson'][];
      /** Format: date-time */
      reachedAt?: string;
      receiptId?: string;
      /** Format: date-time */
      toldAt?: string;
      toldBy?: string;
    };
    'ClockReads.ExtensionRow': {
      /** Format: date-time */
      at?: string;
      by?: string;
      clockId?: string;
      /** Format: date-time */
      from?: string;
      /** Format: int32 */
      number?: number;
      reason?: string;
      /** Format: date-time */
      to?: string;
    };
    'ClockReads.LedgerRow': {
      buckets?: components['schemas']['ClockReads.BucketRow'][];
      calendar?: string;
      /** Format: int32 */
      calendarVersion?: number;
      /** Format: double */
      elapsedSeconds?: number;
      /** Format: date-time */
      from?: string;
      pieces?: components['schemas']['ClockReads.PieceRow'][];
      /** Format: date-time */
      to?: string;
      warning?: string;
    };
    'ClockReads.PauseRow': {
      /** Format: date-time */
      from?: string;
      party?: string;
      reason?: string;
      /** Format: date-time */
      recordedAt?: string;
      recordedBy?: string;
      retroactive?: boolean;
      /** Format: date-time */
      to?: string;
    };
    'ClockReads.PieceRow': {
      /** Format: date-time */
      from?: string;
      kind?: string;
      party?: string;
      /** Format: date-time */
      to?: string;
    };
    'ClockReads.Times': {
      caseNumber?: string;
      clocks?: components['schemas']['ClockReads.ClockRow'][];
      escalations?: components['schemas']['ClockReads.EscalationRow'][];
      extensions?: components['schemas']['ClockReads.ExtensionRow'][];
      ledger?: components['schemas']['ClockReads.LedgerRow'];
      pauses?: components['schemas']['ClockReads.PauseRow'][];
    };
    'ClockReads.ToldPerson': {
      name?: string;
      person?: string;
      /** Format: date-time */
      seenAt?: string;
      title?: string;
    };
    'ClockService.View': {
      caseNumber?: string;
      /** Format: date-time */
      dueAt?: string;
      /** Format: date-time */
      endedAt?: string;
      id?: string;
      late?: boolean;
      receiptId?: string;
      /** Format: date-time */
      startedAt?: string;
      state?: string;
      target?: string;
      /** Format: date-time */
      warnAt?: string;
    };
    'CoverageService.Coverage': {
      /** Format: int32 */
      failed?: number;
      /** Format: int32 */
      inspected?: number;
      met?: boolean;
      month?: string;
      /** Format: int32 */
      openFindings?: number;
      organisation?: string;
      /** Format: int32 */
      projects?: number;
      rate?: number;
      report?: string;
      reportState?: string;
      /** Format: date-time */
      reportedAt?: string;
      target?: number;
      unit?: string;
      unitId?: string;
    };
    'CustomerController.Change': {
      name: string;
      note?: string;
      /** Format: int64 */
      version: number;
    };
    'CustomerController.Consent': {
      given: boolean;
      kind: string;
      source: string;
    };
    'CustomerController.Detail': {
      calls?: components['schemas']['CustomerFile.Call'][];
      cases?: components['schemas']['CustomerFile.CaseRow'][];
      contacts?: components['schemas']['CustomerFile.Contact'][];
      customerNo?: string;
      /** Format: int64 */
      id?: number;
      name?: string;
      note?: string;
      organisation?: string;
      phones?: components['schemas']['CustomerFile.Phone'][];
      sites?: components['schemas']['Site'][];
      units?: components['schemas']['CustomerFile.UnitRow'][];
      /** Format: int64 */
      version?: number;
    };
    'CustomerController.NewCall': {
      /** Format: date-time */
      calledAt?: string;
      caseNumber?: string;
      channel: string;
      direction: string;
      summary: string;
    };
    'CustomerController.NewContact': {
      email?: string;
      language?: string;
      name: string;
      phone?: string;
      position?: string;
    };
    'CustomerController.NewCustomer': {
      customerNo?: string;
      name: string;
      note?: string;
      organisation: string;
      phone: string;
      site: components['schemas']['Place'];
    };
    'CustomerController.NewPhone': {
      phone: string;
    };
    'CustomerController.Page': {
      items?: components['schemas']['CustomerFile.Row'][];
      next?: string;
    };
    'CustomerFile.Call': {
      /** Format: date-time */
      calledAt?: string;
      caseNumber?: string;
      channel?: string;
      direction?: string;
      /** Format: int64 */
      id?: number;
      recordedBy?: string;
      summary?: string;
    };
    'CustomerFile.CaseRow': {
      channel?: string;
      /** Format: date-time */
      closedAt?: string;
      faultText?: string;
      number?: string;
      /** Format: date-time */
      reportedAt?: string;
      serialNo?: string;
      status?: string;
    };
    'CustomerFile.Contact': {
      consents?: {
        [key: string]: boolean;
      };
      email?: string;
      /** Format: int64 */
      id?: number;
      language?: string;
      name?: string;
      phone?: string;
      phoneWritten?: string;
      position?: string;
    };
    'CustomerFile.Phone': {
      e164?: string;
      extension?: string;
      /** Format: int64 */
      id?: number;
      main?: boolean;
      national?: string;
      written?: string;
    };
    'CustomerFile.Row': {
      customerNo?: string;
      /** Format: int64 */
      id?: number;
      name?: string;
      organisation?: string;
      phones?: components['schemas']['CustomerFile.Phone'][];
      site?: components['schemas']['Place'];
      /** Format: int32 */
      units?: number;
    };
    'CustomerFile.UnitRow': {
      customer?: components['schemas']['CustomerFile.UnitRow.Owner'];
      facts?: {
        [key: string]: unknown;
      };
      /** Format: int64 */
      id?: number;
      model?: string;
      organisation?: string;
      productFamily?: string;
      responsibleUnit?: string;
      serialNo?: string;
      site?: components['schemas']['Place'];
    };
    'CustomerFile.UnitRow.Owner': {
      customerNo?: string;
      /** Format: int64 */
      id?: number;
      name?: string;
      phone?: string;
    };
    'DecisionController.Question': {
      caseNumber?: string;
      inputs?: {
        [key: string]: unknown;
      };
      organisation?: string;
    };
    'DecisionController.Row': {
      approvedBy?: string[];
      binding?: string;
      changeNumber?: string;
      checksum?: string;
      /** Format: int32 */
      decisions?: number;
      definitionId?: string;
      /** Format: date-time */
      effectiveAt?: string;
      emergency?: boolean;
      key?: string;
      /** Format: int64 */
      neverFired?: number;
      organisation?: string;
      /** Format: int32 */
      overruled?: number;
      own?: boolean;
      /** Format: date-time */
      publishedAt?: string;
      publishedBy?: string;
      reason?: string;
      /** Format: int32 */
      rules?: number;
      sentence?: components['schemas']['Text'];
      uses?: components['schemas']['DecisionUses.Use'][];
      /** Format: int32 */
      version?: number;
      /** Format: int32 */
      waiting?: number;
    };
    'DecisionController.TableView': {
      decision?: components['schemas']['DecisionController.Row'];
      description?: components['schemas']['Text'];
      facts?: components['schemas']['Fact'][];
      hitPolicy?: string;
      inputs?: components['schemas']['DecisionDesk.Column'][];
      name?: components['schemas']['Text'];
      outputs?: components['schemas']['DecisionDesk.Column'][];
      rules?: components['schemas']['DecisionDesk.Rule'][];
      versions?: components['schemas']['DecisionController.Version'][];
      words?: {
        [key: string]: components['schemas']['Text'];
      };
      xml?: string;
    };
    'DecisionController.Taken': {
      outputs?: {
        [key: string]: unknown;
      };
      receipt?: {
        [key: string]: unknown;
      };
    };
    'DecisionController.Version': {
      checksum?: string;
      definitionId?: string;
      /** Format: date-time */
      effectiveAt?: string;
      /** Format: date-time */
      publishedAt?: string;
      publishedBy?: string;
      /** Format: int32 */
      version?: number;
    };
    'DecisionDesk.Column': {
      choices?: string[];
      label?: components['schemas']['Text'];
      name?: string;
      type?: string;
    };
    'DecisionDesk.Rule': {
      annotation?: components['schemas']['Text'];
      id?: string;
      then?: string[];
      when?: string[];
    };
    'DecisionReceipts.Replay': {
      matchesNow?: {
        [key: string]: unknown;
      }[][];
      matchesThen?: {
        [key: string]: unknown;
      }[][];
      outputsNow?: {
        [key: string]: unknown;
      };
      outputsThen?: {
        [key: string]: unknown;
      };
      same?: boolean;
    };
    'DecisionUsage.RuleUse': {
      /** Format: int32 */
      fired?: number;
      /** Format: date-time */
      last?: string;
      ruleId?: string;
    };
    'DecisionUsage.Usage': {
      /** Format: int32 */
      decisions?: number;
      /** Format: int32 */
      overruled?: number;
      rules?: components['schemas']['DecisionUsage.RuleUse'][];
      /** Format: date-time */
      since?: string;
      uses?: components['schemas']['DecisionUses.Use'][];
    };
    'DecisionUses.Use': {
      definitionId?: string;
      element?: string;
      name?: components['schemas']['Text'];
      process?: string;
      processName?: components['schemas']['Text'];
    };
    'DemoClock.Moved': {
      /** Format: int32 */
      failed?: number;
      /** Format: int32 */
      jobs?: number;
      /** Format: int32 */
      messages?: number;
      /** Format: date-time */
      now?: string;
    };
    'DemoClockController.Advance': {
      advance?: string;
    };
    'DemoClockController.Reading': {
      /** Format: date-time */
      now?: string;
      offset?: string;
    };
    Deposit: {
      agreed?: number;
      held?: number;
      organisation?: string;
      party?: string;
      purpose?: string;
      received?: number;
      refunded?: number;
      remaining?: number;
      repairContract?: boolean;
    };
    'DepositController.Movement': {
      agreedCny?: number;
      amountCny?: number;
      currency?: string;
      /** Format: date */
      on?: string;
      organisation?: string;
      party?: string;
      purpose?: string;
      reference?: string;
      repairContract?: boolean;
    };
    'DocumentController.Row': {
      /** Format: date-time */
      addedAt?: string;
      addedBy?: string;
      contentType?: string;
      fileName?: string;
      id?: string;
      kind?: string;
      sha256?: string;
      /** Format: int64 */
      size?: number;
    };
    'DraftAnswer.Base': {
      definitionId?: string;
      /** Format: date-time */
      publishedAt?: string;
      publishedBy?: string;
      shared?: boolean;
      /** Format: int32 */
      version?: number;
    };
    'DraftAnswer.Rebased': {
      conflicts?: components['schemas']['Merged.Conflict'][];
      saved?: components['schemas']['DraftAnswer.Saved'];
    };
    'DraftAnswer.RevisionRow': {
      kind?: string;
      /** Format: int32 */
      revision?: number;
      /** Format: date-time */
      savedAt?: string;
      savedBy?: string;
    };
    'DraftAnswer.RevisionView': {
      difference?: components['schemas']['TableDifference'];
      revision?: components['schemas']['DraftAnswer.RevisionRow'];
      sheet?: components['schemas']['Sheet'];
      xml?: string;
    };
    'DraftAnswer.Row': {
      /** Format: date-time */
      createdAt?: string;
      createdBy?: string;
      /** Format: date-time */
      editedAt?: string;
      editedBy?: string;
      id?: string;
      key?: string;
      organisation?: string;
      reason?: string;
      /** Format: int32 */
      revision?: number;
      state?: string;
      title?: string;
    };
    'DraftAnswer.Saved': {
      /** Format: date-time */
      editedAt?: string;
      editedBy?: string;
      findings?: components['schemas']['FindingRow'][];
      publishable?: boolean;
      /** Format: int32 */
      revision?: number;
      sheet?: components['schemas']['Sheet'];
    };
    'DraftAnswer.Stale': {
      code?: string;
      conflicts?: components['schemas']['Merged.Conflict'][];
      detail?: string;
      merged?: components['schemas']['Sheet'];
      mine?: components['schemas']['TableDifference'];
      /** Format: int32 */
      revision?: number;
      /** Format: date-time */
      savedAt?: string;
      savedBy?: string;
      sheet?: components['schemas']['Sheet'];
      /** Format: int32 */
      status?: number;
      theirs?: components['schemas']['TableDifference'];
      title?: string;
    };
    'DraftAnswer.View': {
      base?: components['schemas']['DraftAnswer.Base'];
      draft?: components['schemas']['DraftAnswer.Row'];
      findings?: components['schemas']['FindingRow'][];
      newest?: components['schemas']['DraftAnswer.Base'];
      others?: components['schemas']['Editor'][];
      publishable?: boolean;
      sheet?: components['schemas']['Sheet'];
      upToDate?: boolean;
      xml?: string;
    };
    'DraftController.Checked': {
      findings?: components['schemas']['FindingRow'][];
      publishable?: boolean;
    };
    'DraftController.Description': {
      reason?: string;
      title?: string;
    };
    'DraftController.From': {
      /** Format: int32 */
      revision?: number;
    };
    'DraftController.New': {
      organisation?: string;
      reason?: string;
      title?: string;
    };
    'DraftController.Present': {
      editedBy?: string;
      others?: components['schemas']['Editor'][];
      /** Format: int32 */
      revision?: number;
    };
    'DraftController.Table': {
      /** Format: int32 */
      revision?: number;
      sheet?: components['schemas']['TableInput.Grid'];
      xml?: string;
    };
    'DraftController.Unsaved': {
      organisation?: string;
      sheet?: components['schemas']['TableInput.Grid'];
      xml?: string;
    };
    'DraftExampleController.Given': {
      expected?: {
        [key: string]: unknown;
      };
      inputs?: {
        [key: string]: unknown;
      };
      note?: string;
      source?: string;
      steps?: components['schemas']['ExampleAnswer.Step'][];
      /** Format: int32 */
      version?: number;
    };
    'DraftExampleController.Text': {
      sheet?: components['schemas']['TableInput.Grid'];
      xml?: string;
    };
    Editor: {
      person?: string;
      /** Format: date-time */
      seenAt?: string;
    };
    Entry: {
      amountCny?: number;
      caseNumber?: string;
      /** Format: int64 */
      corrects?: number;
      /** Format: int64 */
      id?: number;
      kind?: string;
      note?: string;
      /** Format: date */
      on?: string;
      organisation?: string;
      party?: string;
      /** Format: date-time */
      recordedAt?: string;
      recordedBy?: string;
      source?: string;
      statementNo?: string;
      unitId?: string;
    };
    'EquipmentUnits.FactEntry': {
      fact?: string;
      /** Format: date-time */
      recordedAt?: string;
      recordedBy?: string;
      source?: string;
      sourceRef?: string;
      /** Format: date-time */
      supersededAt?: string;
      value?: string;
    };
    'EscalationReads.Page': {
      items?: components['schemas']['EscalationReads.Row'][];
      next?: string;
    };
    'EscalationReads.Row': {
      caseNumber?: string;
      channel?: string;
      clockId?: string;
      level?: string;
      name?: string;
      organisation?: string;
      person?: string;
      reason?: string;
      /** Format: date-time */
      seenAt?: string;
      /** Format: date-time */
      sentAt?: string;
      state?: string;
      target?: string;
      title?: string;
      /** Format: date-time */
      toldAt?: string;
      toldBy?: string;
      unitId?: string;
    };
    'ExampleAnswer.Difference': {
      expected?: unknown;
      got?: unknown;
      output?: string;
    };
    'ExampleAnswer.Result': {
      exampleId?: string;
      green?: boolean;
      /** Format: int32 */
      number?: number;
      rules?: string[];
      steps?: components['schemas']['ExampleAnswer.StepResult'][];
    };
    'ExampleAnswer.Row': {
      expected?: {
        [key: string]: unknown;
      };
      id?: string;
      inputs?: {
        [key: string]: unknown;
      };
      note?: string;
      /** Format: int32 */
      number?: number;
      source?: string;
      steps?: components['schemas']['ExampleAnswer.Step'][];
      /** Format: int32 */
      version?: number;
    };
    'ExampleAnswer.Run': {
      /** Format: int64 */
      green?: number;
      results?: components['schemas']['ExampleAnswer.Result'][];
      rulesWithout?: string[];
      /** Format: int32 */
      total?: number;
    };
    'ExampleAnswer.Step': {
      decision?: string;
      expect?: {
        [key: string]: unknown;
      };
      inputs?: {
        [key: string]: unknown;
      };
      name?: string;
      take?: {
        [key: string]: string;
      };
    };
    'ExampleAnswer.StepResult': {
      decision?: string;
      differences?: components['schemas']['ExampleAnswer.Difference'][];
      facts?: {
        [key: string]: unknown;
      };
      fault?: string;
      green?: boolean;
      name?: string;
      outputs?: {
        [key: string]: unknown;
      };
      refused?: string;
      refusedField?: string;
      rules?: string[];
    };
    'ExtensionController.Application': {
      contractClause?: string;
      /** Format: date */
      contractEndDate?: string;
      contractNo?: string;
      /** Format: date */
      contractSignedOn?: string;
      model?: string;
      organisation?: string;
      projectNumber?: string;
      serialNo?: string;
      unitId?: string;
    };
    'ExtensionController.Withdrawal': {
      reason?: string;
    };
    'ExtensionReads.Page': {
      items?: components['schemas']['ExtensionReads.View'][];
      next?: string;
    };
    'ExtensionReads.View': {
      /** Format: date */
      acceptedOn?: string;
      /** Format: date-time */
      appliedAt?: string;
      appliedBy?: string;
      contractClause?: string;
      /** Format: date */
      contractEndDate?: string;
      contractNo?: string;
      /** Format: date */
      contractSignedOn?: string;
      /** Format: date-time */
      decidedAt?: string;
      decidedBy?: string;
      decisionNote?: string;
      model?: string;
      noteReference?: string;
      notedOnReport?: boolean;
      number?: string;
      organisation?: string;
      projectNumber?: string;
      recommended?: boolean;
      reviewNote?: string;
      reviewedBy?: string;
      serialNo?: string;
      state?: string;
      unitId?: string;
    };
    Fact: {
      label?: components['schemas']['Text'];
      /** @enum {string} */
      tone?: 'PLAIN' | 'GOOD' | 'WARNING' | 'BAD';
      value?: components['schemas']['Text'];
    };
    Finding: {
      caseNumber?: string;
      /** Format: date-time */
      closedAt?: string;
      description?: string;
      /** Format: int32 */
      findingNo?: number;
      /** Format: date-time */
      foundAt?: string;
      /** Format: int64 */
      id?: number;
      impact?: string;
      /** Format: int64 */
      inspectionId?: number;
      /** Format: int32 */
      itemNo?: number;
      /** Format: int32 */
      partNo?: number;
      photos?: components['schemas']['Finding.Photo'][];
      state?: string;
    };
    'Finding.Photo': {
      documentId?: string;
      stage?: string;
    };
    FindingRow: {
      code?: string;
      column?: string;
      example?: {
        [key: string]: unknown;
      };
      /** Format: int32 */
      otherRow?: number;
      part?: string;
      /** Format: int32 */
      row?: number;
      rowId?: string;
      severity?: string;
      words?: string;
    };
    Flip: {
      caseNumber?: string;
      change?: string;
      cny?: number;
      /** Format: date-time */
      decidedAt?: string;
      now?: string;
      /** Format: int32 */
      number?: number;
      organisation?: string;
      output?: string;
      productFamily?: string;
      receiptId?: string;
      /** Format: int64 */
      seconds?: number;
      unitId?: string;
      was?: string;
    };
    'ForecastReads.Forecast': {
      chance?: components['schemas']['Chance'];
      clockId?: string;
      organisation?: string;
      step?: string;
      stepName?: components['schemas']['Text'];
    };
    'ForecastReads.Forecasts': {
      items?: components['schemas']['ForecastReads.Forecast'][];
      quality?: components['schemas']['ForecastReads.Quality'][];
    };
    'ForecastReads.Quality': {
      organisation?: string;
      test?: components['schemas']['BackTest'];
      useful?: boolean;
    };
    'HeatMap.Pass': {
      /** Format: date-time */
      enteredAt?: string;
      kind?: string;
      late?: boolean;
      number?: string;
      /** Format: double */
      seconds?: number;
      status?: string;
      title?: string;
      unitId?: string;
    };
    'HeatMap.Step': {
      activity?: string;
      /** Format: int64 */
      cases?: number;
      /** Format: int64 */
      due?: number;
      /** Format: int64 */
      late?: number;
      /** Format: double */
      mean?: number;
      /** Format: double */
      median?: number;
      /** Format: int64 */
      open?: number;
      /** Format: int64 */
      passes?: number;
      /** Format: double */
      slow?: number;
    };
    'HeatMap.Version': {
      definition?: string;
      /** Format: int64 */
      instances?: number;
      /** Format: int32 */
      version?: number;
    };
    'HeatMapController.Heat': {
      process?: string;
      steps?: components['schemas']['HeatMap.Step'][];
      versions?: components['schemas']['HeatMap.Version'][];
    };
    'HeatMapController.Page': {
      items?: components['schemas']['HeatMap.Pass'][];
      /** Format: int32 */
      next?: number;
    };
    'Holds.Hold': {
      caseNumber?: string;
      /** Format: date-time */
      placedAt?: string;
      placedBy?: string;
      reason?: string;
    };
    'ImportController.Answer': {
      /** Format: int32 */
      accepted?: number;
      refused?: components['schemas']['ImportController.Answer.Refused'][];
      /** Format: int32 */
      unchanged?: number;
    };
    'ImportController.Answer.Refused': {
      code?: string;
      column?: string;
      /** Format: int32 */
      line?: number;
      reason?: string;
    };
    Inspection: {
      again?: boolean;
      caseNumber?: string;
      /** Format: date-time */
      dispatchedAt?: string;
      documentId?: string;
      /** Format: int64 */
      id?: number;
      /** Format: date-time */
      inspectedAt?: string;
      /** Format: int32 */
      inspectionNo?: number;
      inspector?: string;
      instruction?: string;
      /** Format: int32 */
      partNo?: number;
      passed?: boolean;
      remark?: string;
      /** Format: date-time */
      reviewedAt?: string;
      score?: number;
      /** Format: int64 */
      templateId?: number;
      /** Format: date */
      visitOn?: string;
    };
    'Inspection.Answer': {
      /** Format: int32 */
      itemNo?: number;
      measured?: number;
      note?: string;
      passed?: boolean;
    };
    'InstallationPapers.Sending': {
      documentId?: string;
      paper?: string;
      party?: string;
      recipient?: string;
      /** Format: date-time */
      sentAt?: string;
    };
    'InstallerController.NewCertificate': {
      certificateNo?: string;
      organisation: string;
      /** Format: date */
      validFrom?: string;
      /** Format: date */
      validTo?: string;
    };
    'InstallerService.CertificateView': {
      certificateNo?: string;
      /** Format: date */
      remindOn?: string;
      /** Format: date */
      validFrom?: string;
      /** Format: date */
      validTo?: string;
    };
    'InstallerService.Entry': {
      code?: string;
      email?: string;
      kind?: string;
      language?: string;
      name?: string;
      organisation?: string;
      phone?: string;
    };
    'InstallerService.View': {
      certificates?: components['schemas']['InstallerService.CertificateView'][];
      certified?: boolean;
      code?: string;
      email?: string;
      kind?: string;
      language?: string;
      name?: string;
      phone?: string;
    };
    'Item.Proof': {
      /** Format: int64 */
      anchor?: number;
      hash?: string;
      path?: string[];
      /** Format: int64 */
      seq?: number;
      stream?: string;
    };
    JsonNode: unknown;
    'LedgerController.Balances': {
      items?: components['schemas']['LedgerReads.Balance'][];
      next?: string;
    };
    'LedgerController.Correction': {
      amountCny?: number;
      reason?: string;
    };
    'LedgerController.Page': {
      items?: components['schemas']['Entry'][];
      /** Format: int64 */
      next?: number;
    };
    'LedgerReads.Balance': {
      balance?: number;
      /** Format: int32 */
      entries?: number;
      /** Format: date */
      lastOn?: string;
      organisation?: string;
      party?: string;
    };
    'LoanReads.Loan': {
      chargedCny?: number;
      /** Format: date-time */
      dueAt?: string;
      found?: string;
      itemNumber?: string;
      kind?: string;
      /** Format: date-time */
      lentAt?: string;
      number?: string;
      /** Format: date-time */
      offeredAt?: string;
      organisation?: string;
      partCode?: string;
      receiver?: string;
      repair?: string;
      /** Format: date-time */
      returnedAt?: string;
      state?: string;
      unitId?: string;
    };
    'LoanReads.Owed': {
      chargedCny?: number;
      disposal?: string;
      /** Format: date-time */
      dueAt?: string;
      number?: string;
      order?: string;
      organisation?: string;
      /** Format: date-time */
      owedAt?: string;
      partCode?: string;
      /** Format: int32 */
      quantity?: number;
      /** Format: int32 */
      reminders?: number;
      repair?: string;
      state?: string;
      unitId?: string;
    };
    'MeController.Me': {
      id?: string;
      kind?: string;
      language?: string;
      name?: string;
      organisation?: string;
      roles?: string[];
      units?: components['schemas']['MeController.Place'][];
    };
    'MeController.Place': {
      id?: string;
      kind?: string;
      name?: components['schemas']['Text'];
    };
    'Merged.Conflict': {
      column?: string;
      mine?: string;
      part?: string;
      rowId?: string;
      theirs?: string;
      was?: string;
    };
    'MessageController.File': {
      mediaType?: string;
      name?: string;
      /** Format: int64 */
      size?: number;
    };
    'MessageController.Page': {
      items?: components['schemas']['MessageController.Row'][];
      next?: string;
    };
    'MessageController.Row': {
      address?: string;
      /** Format: int32 */
      attempts?: number;
      body?: string;
      caseNumber?: string;
      channel?: string;
      /** Format: date-time */
      createdAt?: string;
      files?: components['schemas']['MessageController.File'][];
      id?: string;
      kind?: string;
      language?: string;
      lastError?: string;
      maybeRepeated?: boolean;
      /** Format: date-time */
      nextAttemptAt?: string;
      organisation?: string;
      recipient?: string;
      recipientName?: string;
      /** Format: date-time */
      sentAt?: string;
      state?: string;
      subject?: string;
    };
    MonthReport: {
      /** Format: date-time */
      decidedAt?: string;
      decidedBy?: string;
      figures?: components['schemas']['MonthReport.Figures'];
      month?: string;
      note?: string;
      number?: string;
      organisation?: string;
      remark?: string;
      /** Format: date-time */
      reportedAt?: string;
      reportedBy?: string;
      /** Format: int32 */
      rounds?: number;
      state?: string;
      unitId?: string;
    };
    'MonthReport.Figures': {
      /** Format: int32 */
      failed?: number;
      /** Format: int32 */
      inspected?: number;
      met?: boolean;
      /** Format: int32 */
      openFindings?: number;
      /** Format: int32 */
      projects?: number;
      rate?: number;
    };
    'MonthReport.LargeProject': {
      /** Format: date-time */
      auditedAt?: string;
      auditedBy?: string;
      guidance?: string;
      name?: string;
      /** Format: int32 */
      openFindings?: number;
      passed?: boolean;
      project?: string;
      status?: string;
      unitId?: string;
    };
    'MonthReportReads.Detail': {
      largeProjects?: components['schemas']['MonthReport.LargeProject'][];
      report?: components['schemas']['MonthReport'];
    };
    'MonthReportReads.Page': {
      items?: components['schemas']['MonthReport'][];
      next?: string;
    };
    Oddity: {
      /** Format: date-time */
      at?: string;
      grave?: boolean;
      name?: string;
      reason?: components['schemas']['Text'];
      /** Format: int64 */
      seq?: number;
      title?: components['schemas']['Text'];
    };
    'OpenCasePreview.Effect': {
      /** Format: int32 */
      cases?: number;
      /** Format: int32 */
      dropped?: number;
      /** Format: int32 */
      earlier?: number;
      /** Format: int32 */
      late?: number;
      /** Format: int32 */
      looked?: number;
      /** Format: int32 */
      moved?: number;
      moves?: components['schemas']['PromisePreview.Move'][];
      /** Format: int32 */
      undecided?: number;
    };
    'OrganisationController.ChangedUnit': {
      name?: components['schemas']['Text'];
      places?: components['schemas']['UnitService.Place'][];
      productFamilies?: string[];
    };
    'OrganisationController.NewUnit': {
      code?: string;
      kind?: string;
      name?: components['schemas']['Text'];
      parentId?: string;
      places?: components['schemas']['UnitService.Place'][];
      productFamilies?: string[];
    };
    'OrganisationController.Row': {
      id?: string;
      language?: string;
      name?: components['schemas']['Text'];
      zone?: string;
    };
    'OrganisationController.UnitRow': {
      code?: string;
      id?: string;
      kind?: string;
      name?: components['schemas']['Text'];
      parentId?: string;
      places?: components['schemas']['UnitService.Place'][];
      productFamilies?: string[];
    };
    'PartOrderController.CancelOrder': {
      reason?: string;
    };
    'PartOrderController.ExpectedDate': {
      /** Format: date */
      expectedOn?: string;
      reason?: string;
    };
    'PartOrderController.OrderRequest': {
      alternatives?: boolean;
      lines?: components['schemas']['PartOrderController.OrderRequestLine'][];
      organisation?: string;
      reason?: string;
      repair?: string;
      unitId?: string;
      urgent?: boolean;
    };
    'PartOrderController.OrderRequestLine': {
      part?: string;
      quantity?: number;
    };
    'PartOrderReads.Line': {
      /** Format: int32 */
      approved?: number;
      /** Format: int32 */
      closed?: number;
      /** Format: int32 */
      damaged?: number;
      givenCode?: string;
      /** Format: int32 */
      lineNo?: number;
      /** Format: int32 */
      missing?: number;
      name?: components['schemas']['Text'];
      /** Format: int32 */
      ordered?: number;
      partCode?: string;
      /** Format: int32 */
      received?: number;
      /** Format: int32 */
      reserved?: number;
      /** Format: int32 */
      returned?: number;
      /** Format: int32 */
      shipped?: number;
      substitutes?: string[];
      /** Format: int32 */
      used?: number;
      /** Format: int32 */
      wrong?: number;
    };
    'PartOrderReads.Moved': {
      /** Format: date-time */
      at?: string;
      by?: string;
      fromPlace?: string;
      partCode?: string;
      /** Format: int32 */
      quantity?: number;
      toPlace?: string;
    };
    'PartOrderReads.Owed': {
      chargedCny?: number;
      /** Format: date-time */
      dueAt?: string;
      number?: string;
      partCode?: string;
      /** Format: int32 */
      quantity?: number;
      state?: string;
    };
    'PartOrderReads.Page': {
      items?: components['schemas']['PartOrderReads.Row'][];
      next?: string;
    };
    'PartOrderReads.Parcel': {
      /** Format: int32 */
      damaged?: number;
      /** Format: int32 */
      good?: number;
      /** Format: int32 */
      lineNo?: number;
      /** Format: int32 */
      missing?: number;
      numbers?: string[];
      partCode?: string;
      /** Format: int32 */
      quantity?: number;
      /** Format: int32 */
      wrong?: number;
    };
    'PartOrderReads.Promise': {
      /** Format: date */
      expectedOn?: string;
      /** Format: date-time */
      givenAt?: string;
      givenBy?: string;
      reason?: string;
    };
    'PartOrderReads.Row': {
      decision?: string;
      /** Format: date */
      expectedOn?: string;
      lines?: components['schemas']['PartOrderReads.Line'][];
      number?: string;
      orderedBy?: string;
      organisation?: string;
      repair?: string;
      reviewer?: string;
      source?: string;
      sourcePlace?: string;
      state?: string;
      /** Format: date-time */
      submittedAt?: string;
      unitId?: string;
      urgent?: boolean;
    };
    'PartOrderReads.Shipment': {
      carrier?: string;
      fromPlace?: string;
      insuredCny?: number;
      lines?: components['schemas']['PartOrderReads.Parcel'][];
      mode?: string;
      packing?: string;
      /** Format: date-time */
      receivedAt?: string;
      receivedBy?: string;
      receiver?: string;
      /** Format: int32 */
      shipmentNo?: number;
      /** Format: date-time */
      shippedAt?: string;
      shippedBy?: string;
      toPlace?: string;
      waybill?: string;
    };
    'PartOrderReads.View': {
      expected?: components['schemas']['PartOrderReads.Promise'][];
      heldAt?: string;
      /** Format: int32 */
      leadTimeDays?: number;
      leadTimeFrom?: string;
      movements?: components['schemas']['PartOrderReads.Moved'][];
      order?: components['schemas']['PartOrderReads.Row'];
      reason?: string;
      returns?: components['schemas']['PartOrderReads.Owed'][];
      reviewNote?: string;
      /** Format: date-time */
      reviewedAt?: string;
      reviewedBy?: string;
      shipments?: components['schemas']['PartOrderReads.Shipment'][];
    };
    'PeopleController.ChangedPerson': {
      active?: boolean;
      email?: string;
      language?: string;
      name?: string;
      password?: string;
      phone?: string;
      roles?: components['schemas']['PeopleController.Held'][];
    };
    'PeopleController.Held': {
      role?: string;
      unitId?: string;
    };
    'PeopleController.NewPerson': {
      email?: string;
      id?: string;
      language?: string;
      name?: string;
      organisation?: string;
      password?: string;
      phone?: string;
      roles?: components['schemas']['PeopleController.Held'][];
    };
    'PeopleController.Page': {
      items?: components['schemas']['PeopleController.Row'][];
      next?: string;
    };
    'PeopleController.Row': {
      active?: boolean;
      email?: string;
      id?: string;
      language?: string;
      name?: string;
      organisation?: string;
      phone?: string;
      roles?: components['schemas']['PeopleController.Held'][];
    };
    Place: {
      address?: string;
      city?: string;
      district?: string;
      province?: string;
    };
    'Policies.Policy': {
      /** Format: date-time */
      changedAt?: string;
      changedBy?: string;
      kind?: string;
      /** Format: int32 */
      months?: number;
    };
    'PolicyController.Page': {
      items?: components['schemas']['PolicyQueries.Violation'][];
      /** Format: int32 */
      next?: number;
    };
    'PolicyController.Row': {
      asks?: components['schemas']['Text'];
      key?: string;
      name?: components['schemas']['Text'];
      sql?: string;
      subject?: string;
      why?: components['schemas']['Text'];
    };
    'PolicyController.Wanted': {
      /** Format: date */
      from?: string;
      /** Format: int32 */
      months?: number;
      name?: string;
      organisation?: string;
      policy?: string;
      /** Format: date */
      to?: string;
      unit?: string;
    };
    'PolicyQueries.Counts': {
      months?: components['schemas']['PolicyQueries.Month'][];
      policy?: string;
      /** Format: int64 */
      total?: number;
    };
    'PolicyQueries.Month': {
      /** Format: int64 */
      count?: number;
      month?: string;
    };
    'PolicyQueries.Violation': {
      /** Format: date-time */
      at?: string;
      kind?: string;
      name?: string;
      number?: string;
      organisation?: string;
      status?: string;
      subject?: string;
      title?: string;
      unitId?: string;
    };
    'PolicyQuestions.Question': {
      /** Format: date-time */
      createdAt?: string;
      /** Format: date */
      from?: string;
      id?: string;
      /** Format: int32 */
      months?: number;
      name?: string;
      organisation?: string;
      policy?: string;
      /** Format: date */
      to?: string;
      unit?: string;
    };
    'PriceEffects.Code': {
      code?: string;
      /** Format: int32 */
      lines?: number;
      name?: components['schemas']['Text'];
      now?: number;
      priceNow?: number;
      priceWas?: number;
      quantity?: number;
      was?: number;
    };
    'PriceEffects.Effect': {
      /** Format: int32 */
      added?: number;
      /** Format: int32 */
      cheaper?: number;
      /** Format: int32 */
      dearer?: number;
      /** Format: int32 */
      gone?: number;
      /** Format: int32 */
      lines?: number;
      now?: number;
      /** Format: date */
      on?: string;
      /** Format: int32 */
      open?: number;
      rows?: components['schemas']['PriceEffects.Code'][];
      /** Format: date-time */
      since?: string;
      was?: number;
    };
    PriceFinding: {
      code?: string;
      column?: string;
      error?: boolean;
      /** Format: int32 */
      row?: number;
      text?: components['schemas']['Text'];
    };
    PriceList: {
      key?: string;
      name?: components['schemas']['Text'];
      organisation?: string;
    };
    'PriceList.Version': {
      caseNumber?: string;
      /** Format: date-time */
      effectiveAt?: string;
      id?: string;
      key?: string;
      organisation?: string;
      /** Format: date-time */
      publishedAt?: string;
      publishedBy?: string;
      reason?: string;
      takenBack?: boolean;
      /** Format: int32 */
      version?: number;
    };
    'PriceListController.DraftRow': {
      base?: string;
      /** Format: date-time */
      createdAt?: string;
      createdBy?: string;
      /** Format: date-time */
      editedAt?: string;
      editedBy?: string;
      id?: string;
      /** Format: int32 */
      revision?: number;
      state?: string;
      title?: string;
    };
    'PriceListController.DraftView': {
      differences?: components['schemas']['PriceListReads.Difference'][];
      draft?: components['schemas']['PriceListController.DraftRow'];
      findings?: components['schemas']['PriceFinding'][];
      key?: string;
      organisation?: string;
      refused?: components['schemas']['PriceListController.RefusedLine'][];
      rows?: components['schemas']['PriceRow'][];
      upToDate?: boolean;
    };
    'PriceListController.Item': {
      code?: string;
      name?: components['schemas']['Text'];
      priceCny?: number;
      unit?: string;
      /** Format: date */
      validFrom?: string;
      /** Format: date */
      validUntil?: string;
    };
    'PriceListController.ListView': {
      drafts?: components['schemas']['PriceListController.DraftRow'][];
      inForce?: string;
      list?: components['schemas']['PriceList'];
      versions?: components['schemas']['PriceList.Version'][];
    };
    'PriceListController.NewDraft': {
      title?: string;
    };
    'PriceListController.NewList': {
      key?: string;
      nameEn?: string;
      nameZh?: string;
      organisation?: string;
    };
    'PriceListController.RefusedLine': {
      column?: string;
      /** Format: int32 */
      line?: number;
      reason?: components['schemas']['Text'];
    };
    'PriceListController.Revision': {
      /** Format: int32 */
      revision?: number;
    };
    'PriceListController.Row': {
      /** Format: int32 */
      drafts?: number;
      /** Format: date-time */
      effectiveAt?: string;
      /** Format: int32 */
      items?: number;
      key?: string;
      name?: components['schemas']['Text'];
      organisation?: string;
      /** Format: date-time */
      publishedAt?: string;
      publishedBy?: string;
      /** Format: int32 */
      version?: number;
      /** Format: int32 */
      waiting?: number;
    };
    'PriceListController.Rows': {
      /** Format: int32 */
      revision?: number;
      rows?: components['schemas']['PriceRow'][];
    };
    'PriceListController.Why': {
      reason?: string;
    };
    'PriceListReads.Difference': {
      id?: string;
      now?: components['schemas']['PriceRow'];
      was?: components['schemas']['PriceRow'];
    };
    PriceRow: {
      code?: string;
      nameEn?: string;
      nameZh?: string;
      price?: string;
      unit?: string;
      validFrom?: string;
      validUntil?: string;
    };
    'ProcessCatalogue.Step': {
      element?: string;
      name?: components['schemas']['Text'];
    };
    'ProcessController.Asked': {
      key?: string;
      steps?: components['schemas']['ProcessCatalogue.Step'][];
    };
    'ProcessController.Neighbour': {
      key?: string;
      name?: components['schemas']['Text'];
    };
    'ProcessController.Row': {
      calls?: string[];
      /** Format: int32 */
      decisions?: number;
      key?: string;
      name?: components['schemas']['Text'];
      sentence?: components['schemas']['Text'];
      /** Format: int32 */
      tasks?: number;
    };
    'ProcessController.View': {
      calledBy?: components['schemas']['ProcessController.Neighbour'][];
      calls?: components['schemas']['ProcessController.Neighbour'][];
      decisions?: components['schemas']['ProcessController.Asked'][];
      definitionId?: string;
      key?: string;
      name?: components['schemas']['Text'];
      sentence?: components['schemas']['Text'];
      tasks?: components['schemas']['ProcessCatalogue.Step'][];
      /** Format: int32 */
      version?: number;
    };
    'Project.Part': {
      /** Format: date */
      acceptedOn?: string;
      inspector?: string;
      name?: string;
      /** Format: int32 */
      partNo?: number;
      status?: string;
    };
    'Project.Unit': {
      /** Format: int64 */
      equipmentUnitId?: number;
      facts?: string;
      /** Format: int64 */
      id?: number;
      model?: string;
      /** Format: int32 */
      partNo?: number;
      position?: string;
      productFamily?: string;
      serialNo?: string;
    };
    'ProjectController.Cancellation': {
      reason?: string;
    };
    'ProjectController.NewProject': {
      /** Format: date-time */
      agreedAt?: string;
      contractNo?: string;
      customerNo?: string;
      dealer?: string;
      designServices?: string[];
      installer?: string;
      keyProject?: boolean;
      name?: string;
      needsClient?: boolean;
      organisation: string;
      parts?: components['schemas']['ProjectEntry.Part'][];
      /** Format: date */
      plannedEnd?: string;
      /** Format: date */
      plannedStart?: string;
      /** Format: int64 */
      siteId?: number;
      /** Format: date-time */
      soldAt?: string;
    };
    'ProjectController.Serial': {
      facts?: {
        [key: string]: unknown;
      };
      serialNo: string;
    };
    'ProjectEntry.Part': {
      name?: string;
      units?: components['schemas']['ProjectEntry.Unit'][];
    };
    'ProjectEntry.Unit': {
      facts?: {
        [key: string]: unknown;
      };
      model?: string;
      position?: string;
      productFamily?: string;
      serialNo?: string;
    };
    'ProjectReads.AcceptanceView': {
      acceptance?: components['schemas']['Acceptance'];
      units?: components['schemas']['Acceptance.AcceptedUnit'][];
    };
    'ProjectReads.Detail': {
      /** Format: date-time */
      agreedAt?: string;
      designServices?: string[];
      needsClient?: boolean;
      parts?: components['schemas']['Project.Part'][];
      plan?: string;
      /** Format: date-time */
      planToldAt?: string;
      project?: components['schemas']['ProjectReads.Row'];
      siteResult?: string;
      /** Format: date-time */
      soldAt?: string;
      steps?: components['schemas']['ProjectStep'][];
      units?: components['schemas']['Project.Unit'][];
    };
    'ProjectReads.InspectionView': {
      answers?: components['schemas']['Inspection.Answer'][];
      inspection?: components['schemas']['Inspection'];
      template?: string;
      /** Format: int32 */
      templateVersion?: number;
    };
    'ProjectReads.Page': {
      items?: components['schemas']['ProjectReads.Row'][];
      next?: string;
    };
    'ProjectReads.RectificationView': {
      entries?: components['schemas']['Rectification.Entry'][];
      findings?: number[];
      rectification?: components['schemas']['Rectification'];
    };
    'ProjectReads.Row': {
      /** Format: int32 */
      acceptedParts?: number;
      address?: string;
      /** Format: date-time */
      closedAt?: string;
      contractNo?: string;
      customer?: string;
      customerNo?: string;
      dealer?: string;
      installer?: string;
      keyProject?: boolean;
      name?: string;
      number?: string;
      /** Format: int32 */
      openFindings?: number;
      organisation?: string;
      /** Format: int32 */
      parts?: number;
      /** Format: date */
      plannedEnd?: string;
      /** Format: date */
      plannedStart?: string;
      /** Format: date-time */
      registeredAt?: string;
      status?: string;
      unitId?: string;
    };
    ProjectStep: {
      /** Format: date-time */
      doneAt?: string;
      doneBy?: string;
      items?: string[];
      kind?: string;
      missing?: string[];
      note?: string;
      /** Format: int32 */
      partNo?: number;
      passed?: boolean;
      /** Format: int32 */
      stepNo?: number;
    };
    'PromisePreview.Move': {
      becomesLate?: boolean;
      caseNumber?: string;
      /** Format: date-time */
      from?: string;
      target?: string;
      /** Format: date-time */
      to?: string;
    };
    'Readiness.Obstacle': {
      column?: string;
      /** Format: int32 */
      example?: number;
      /** @enum {string} */
      kind?: 'ERROR' | 'RED_EXAMPLE' | 'RULE_WITHOUT_EXAMPLE' | 'BASE_MOVED' | 'NOTHING_CHANGED';
      /** Format: int32 */
      row?: number;
      rowId?: string;
      text?: components['schemas']['Text'];
    };
    Receivable: {
      caseNumber?: string;
      customer?: string;
      dueCny?: number;
      goodwill?: components['schemas']['Receivable.Goodwill'][];
      open?: number;
      organisation?: string;
      paidCny?: number;
      payments?: components['schemas']['Receivable.Payment'][];
      refundedCny?: number;
      waivedCny?: number;
    };
    'Receivable.Goodwill': {
      amountCny?: number;
      /** Format: date-time */
      decidedAt?: string;
      decidedBy?: string;
      decision?: string;
      grantedCny?: number;
      /** Format: int64 */
      id?: number;
      reason?: string;
      requestedBy?: string;
    };
    'Receivable.Payment': {
      amountCny?: number;
      direction?: string;
      /** Format: date-time */
      handedOverAt?: string;
      /** Format: int64 */
      id?: number;
      method?: string;
      /** Format: date */
      paidOn?: string;
      receiptNo?: string;
      /** Format: date-time */
      recordedAt?: string;
      recordedBy?: string;
      remark?: string;
    };
    'ReceivableController.Page': {
      items?: components['schemas']['ReceivableReads.Row'][];
      next?: string;
    };
    'ReceivableController.Payment': {
      amountCny?: number;
      currency?: string;
      /** Format: date-time */
      handedOverAt?: string;
      method?: string;
      /** Format: date */
      paidOn?: string;
      receiptNo?: string;
      remark?: string;
    };
    'ReceivableReads.Row': {
      caseNumber?: string;
      caseStatus?: string;
      customer?: string;
      dueCny?: number;
      open?: number;
      organisation?: string;
      paidCny?: number;
      /** Format: date */
      paidOn?: string;
      receiptNo?: string;
      refundedCny?: number;
      /** Format: date-time */
      reportedAt?: string;
      unitId?: string;
      waivedCny?: number;
    };
    Rectification: {
      caseNumber?: string;
      /** Format: date-time */
      closedAt?: string;
      documentId?: string;
      /** Format: date-time */
      dueAt?: string;
      late?: boolean;
      letter?: boolean;
      /** Format: int32 */
      limitDays?: number;
      /** Format: int32 */
      no?: number;
      /** Format: date-time */
      openedAt?: string;
      /** Format: int32 */
      partNo?: number;
      receiptId?: string;
      /** Format: date */
      rectifyBy?: string;
      /** Format: date-time */
      reportedAt?: string;
      /** Format: int64 */
      version?: number;
    };
    'Rectification.Entry': {
      /** Format: int32 */
      entryNo?: number;
      kind?: string;
      note?: string;
      /** Format: date-time */
      writtenAt?: string;
      writtenBy?: string;
    };
    'ReplayController.Filter': {
      /** Format: date-time */
      from?: string;
      productFamily?: string;
      unitId?: string;
      /** Format: date-time */
      until?: string;
    };
    ReplayFilter: {
      /** Format: date-time */
      from?: string;
      organisation?: string;
      productFamily?: string;
      unitId?: string;
      /** Format: date-time */
      until?: string;
    };
    'ReplayReads.Count': {
      /** Format: int32 */
      cases?: number;
      change?: string;
      cny?: number;
      /** Format: int32 */
      decisions?: number;
      /** Format: int32 */
      earlier?: number;
      /** Format: int32 */
      later?: number;
      name?: string;
      /** Format: int64 */
      seconds?: number;
    };
    'ReplayReads.Summary': {
      changes?: components['schemas']['ReplayReads.Count'][];
      families?: components['schemas']['ReplayReads.Count'][];
      organisations?: components['schemas']['ReplayReads.Count'][];
      outputs?: components['schemas']['ReplayReads.Count'][];
      run?: components['schemas']['ReplayRun'];
      units?: components['schemas']['ReplayReads.Count'][];
    };
    ReplayRun: {
      checksum?: string;
      /** Format: int32 */
      done?: number;
      /** Format: date-time */
      endedAt?: string;
      filter?: components['schemas']['ReplayFilter'];
      /** Format: int32 */
      flipped?: number;
      id?: string;
      key?: string;
      place?: string;
      /** Format: int32 */
      refused?: number;
      /** Format: date-time */
      requestedAt?: string;
      requestedBy?: string;
      state?: string;
      /** Format: int32 */
      total?: number;
    };
    'ReplenishmentController.Asked': {
      organisation?: string;
      part?: string;
    };
    'ReplenishmentController.Decision': {
      note?: string;
    };
    'ReplenishmentController.Early': {
      application?: string;
      part?: string;
      place?: string;
      quantity?: number;
    };
    'ReplenishmentController.Level': {
      fillTo?: number;
      minimum?: number;
      part?: string;
      place?: string;
    };
    'ReplenishmentController.Page': {
      items?: components['schemas']['ReplenishmentController.View'][];
      next?: string;
    };
    'ReplenishmentController.Proposed': {
      /** Format: int32 */
      changed?: number;
    };
    'ReplenishmentController.View': {
      /** Format: date-time */
      createdAt?: string;
      /** Format: date-time */
      decidedAt?: string;
      decidedBy?: string;
      explained?: string;
      /** Format: int64 */
      id?: number;
      note?: string;
      orderNumber?: string;
      organisation?: string;
      part?: string;
      place?: string;
      /** Format: int32 */
      quantity?: number;
      reason?: string;
      state?: string;
    };
    'ReportController.Answer': {
      /** Format: date-time */
      asOf?: string;
      by?: string;
      columns?: components['schemas']['ReportController.Column'][];
      /** Format: date */
      from?: string;
      key?: string;
      /** Format: int32 */
      leftOff?: number;
      rows?: components['schemas']['ReportController.Row'][];
      title?: string;
      /** Format: date */
      to?: string;
      total?: components['schemas']['ReportController.Total'];
      zone?: string;
    };
    'ReportController.Choice': {
      key?: string;
      title?: string;
    };
    'ReportController.Choices': {
      products?: components['schemas']['ReportController.Choice'][];
      severities?: components['schemas']['ReportController.Choice'][];
      targets?: components['schemas']['ReportController.Choice'][];
    };
    'ReportController.Column': {
      definition?: string;
      direction?: string;
      key?: string;
      target?: components['schemas']['ReportController.Target'];
      title?: string;
      unit?: string;
    };
    'ReportController.Counted': {
      amount?: number;
      /** Format: date-time */
      at?: string;
      branch?: string;
      caseNumber?: string;
      detail?: string;
      kind?: string;
      organisation?: string;
      outlet?: string;
      title?: string;
    };
    'ReportController.Kind': {
      figures?: components['schemas']['ReportController.Word'][];
      filters?: string[];
      groupings?: components['schemas']['ReportController.Choice'][];
      key?: string;
      title?: string;
    };
    'ReportController.Number': {
      /** Format: int64 */
      denominator?: number;
      met?: boolean;
      /** Format: int64 */
      numerator?: number;
      value?: number;
    };
    'ReportController.Page': {
      cases?: components['schemas']['ReportController.Counted'][];
      next?: string;
      /** Format: int64 */
      total?: number;
    };
    'ReportController.Row': {
      cells?: {
        [key: string]: components['schemas']['ReportController.Number'];
      };
      group?: string;
      title?: string;
    };
    'ReportController.Target': {
      comparison?: string;
      value?: number;
    };
    'ReportController.Total': {
      cells?: {
        [key: string]: components['schemas']['ReportController.Number'];
      };
    };
    'ReportController.Word': {
      definition?: string;
      direction?: string;
      key?: string;
      title?: string;
      unit?: string;
    };
    'ReportSubscriptionController.Last': {
      /** Format: date */
      from?: string;
      outcome?: string;
      /** Format: date */
      to?: string;
    };
    'ReportSubscriptionController.Row': {
      by?: string;
      byTitle?: string;
      filtered?: string;
      filters?: {
        [key: string]: string;
      };
      id?: string;
      last?: components['schemas']['ReportSubscriptionController.Last'];
      report?: string;
      rhythm?: string;
      title?: string;
    };
    'ReportSubscriptionController.Wanted': {
      by?: string;
      filters?: {
        [key: string]: string;
      };
      report?: string;
      rhythm?: string;
    };
    'RetentionController.Erased': {
      /** Format: int32 */
      cases?: number;
      items?: {
        [key: string]: number;
      };
    };
    'RetentionController.ErasedPerson': {
      cases?: string[];
    };
    'RetentionController.NewHold': {
      caseNumber?: string;
      reason?: string;
    };
    'RetentionController.NewPolicy': {
      kind?: string;
      /** Format: int32 */
      months?: number;
      organisation?: string;
    };
    'RetentionController.OneCase': {
      caseNumber?: string;
    };
    'RetentionController.OnePerson': {
      /** Format: int64 */
      customerId?: number;
    };
    'RetentionController.Whose': {
      organisation?: string;
    };
    'RetentionService.Due': {
      /** Format: int32 */
      cases?: number;
      first?: string[];
      /** Format: int32 */
      held?: number;
      /** Format: int32 */
      items?: number;
      kind?: string;
      /** Format: int32 */
      months?: number;
    };
    'RollbackService.Rollback': {
      /** Format: date-time */
      at?: string;
      by?: string;
      change?: string;
      from?: string;
      key?: string;
      kind?: string;
      number?: string;
      organisation?: string;
      reason?: string;
      to?: string;
      version?: string;
    };
    'RuleChangeController.Back': {
      organisation?: string;
      reason?: string;
    };
    'RuleChangeController.NewChange': {
      /** Format: date-time */
      effectiveAt?: string;
      emergency?: boolean;
      reason?: string;
      subject?: components['schemas']['RuleChangeController.Subject'];
    };
    'RuleChangeController.Row': {
      approvedBy?: string[];
      draft?: string;
      /** Format: date-time */
      effectiveAt?: string;
      emergency?: boolean;
      key?: string;
      kind?: string;
      number?: string;
      organisation?: string;
      /** Format: date-time */
      publishedAt?: string;
      reason?: string;
      /** Format: int32 */
      round?: number;
      state?: string;
      /** Format: date-time */
      submittedAt?: string;
      submittedBy?: string;
      title?: components['schemas']['Text'];
      version?: string;
    };
    'RuleChangeController.Subject': {
      draft?: string;
      kind?: string;
    };
    'RuleChangeController.View': {
      change?: components['schemas']['RuleChangeController.Row'];
      comments?: components['schemas']['Verdict.Written'][];
      endedWhy?: string;
      evidence?: components['schemas']['RuleSubject.Line'][];
      obstacles?: components['schemas']['Text'][];
      replays?: string[];
      timeline?: components['schemas']['RuleChangeReads.Step'][];
      verdicts?: components['schemas']['Verdict.Given'][];
    };
    'RuleChangeController.Why': {
      reason?: string;
    };
    'RuleChangeReads.Step': {
      /** Format: date-time */
      at?: string;
      by?: string;
      note?: string;
      what?: string;
    };
    'RuleSubject.Line': {
      label?: components['schemas']['Text'];
      /** @enum {string} */
      tone?: 'PLAIN' | 'GOOD' | 'WARNING' | 'BAD';
      value?: components['schemas']['Text'];
    };
    'RuleTimeline.Point': {
      approvedBy?: string[];
      /** Format: date-time */
      at?: string;
      by?: string;
      caseNumber?: string;
      draft?: string;
      emergency?: boolean;
      key?: string;
      kind?: string;
      open?: boolean;
      organisation?: string;
      reason?: string;
      state?: string;
      /** Format: date-time */
      submittedAt?: string;
      title?: components['schemas']['Text'];
      version?: string;
    };
    'ServiceCase.Ending': {
      /** Format: date-time */
      at?: string;
      duplicateOf?: string;
      note?: string;
      reason?: string;
    };
    'SessionController.Passwords': {
      current?: string;
      wanted?: string;
    };
    Sheet: {
      description?: string;
      hitPolicy?: string;
      inputs?: components['schemas']['Sheet.Column'][];
      key?: string;
      name?: string;
      nameZh?: string;
      outputs?: components['schemas']['Sheet.Column'][];
      rows?: components['schemas']['Sheet.Row'][];
    };
    'Sheet.Column': {
      choices?: string;
      label?: string;
      labelZh?: string;
      name?: string;
      type?: string;
    };
    'Sheet.Row': {
      annotation?: string;
      id?: string;
      then?: string[];
      when?: string[];
    };
    Site: {
      address?: string;
      city?: string;
      /** Format: int64 */
      customerId?: number;
      district?: string;
      /** Format: int64 */
      id?: number;
      province?: string;
      responsibleUnit?: string;
    };
    Statement: {
      /** Format: date-time */
      approvedAt?: string;
      approvedBy?: string;
      brought?: number;
      coefficient?: number;
      /** Format: date-time */
      disputeBy?: string;
      disputes?: components['schemas']['Statement.Dispute'][];
      documentId?: string;
      entries?: number;
      gates?: components['schemas']['Statement.Gates'];
      grade?: string;
      gradeProposed?: string;
      gradeWhy?: string;
      gradedBase?: number;
      /** Format: date-time */
      issuedAt?: string;
      month?: string;
      number?: string;
      organisation?: string;
      paid?: number;
      /** Format: date-time */
      paidAt?: string;
      party?: string;
      payable?: number;
      /** Format: date-time */
      preparedAt?: string;
      preparedBy?: string;
      state?: string;
      unitId?: string;
      /** Format: int64 */
      version?: number;
    };
    'Statement.Dispute': {
      accepted?: boolean;
      correction?: number;
      decidedBy?: string;
      decision?: string;
      /** Format: date-time */
      disputedAt?: string;
      disputedBy?: string;
      /** Format: int64 */
      entryId?: number;
      /** Format: int64 */
      id?: number;
      reason?: string;
    };
    'Statement.Gates': {
      /** Format: int32 */
      called?: number;
      /** Format: date-time */
      checkedAt?: string;
      /** Format: int32 */
      partsOwed?: number;
      satisfactionGiven?: boolean;
      /** Format: int32 */
      satisfied?: number;
      /** Format: int32 */
      technicians?: number;
      /** Format: int32 */
      trained?: number;
      trainingGiven?: boolean;
      tripped?: string[];
      unknown?: string[];
    };
    'StatementController.Detail': {
      head?: components['schemas']['StatementController.Row'];
      lines?: components['schemas']['Entry'][];
    };
    'StatementController.Page': {
      items?: components['schemas']['StatementController.Row'][];
      next?: string;
    };
    'StatementController.PartyName': {
      en?: string;
      zh?: string;
    };
    'StatementController.Row': {
      partyName?: components['schemas']['StatementController.PartyName'];
      statement?: components['schemas']['Statement'];
    };
    'StatementController.Run': {
      opened?: string[];
    };
    'StatementController.Wanted': {
      month?: string;
      organisation?: string;
    };
    'StockController.NewReservation': {
      /** Format: date-time */
      expiresAt?: string;
      part?: string;
      quantity?: number;
      reference?: string;
      store?: string;
    };
    'StockController.NewStore': {
      code?: string;
      keeper?: string;
      kind?: string;
      nameEn?: string;
      nameZh?: string;
      unitId?: string;
    };
    'StockController.Opened': {
      place?: string;
    };
    'StockController.Receipt': {
      currency?: string;
      numbers?: string[];
      part?: string;
      quantity?: number;
      reference?: string;
      store?: string;
      supplier?: string;
      unitCost?: number;
    };
    'StockController.Reserved': {
      reference?: string;
    };
    'StockController.Scrap': {
      from?: string;
      numbers?: string[];
      part?: string;
      quantity?: number;
      reason?: string;
      reference?: string;
    };
    'StockController.Transfer': {
      from?: string;
      numbers?: string[];
      part?: string;
      quantity?: number;
      reference?: string;
      to?: string;
    };
    'StockCountController.Line': {
      /** Format: int32 */
      booked?: number;
      chargedCny?: number;
      chargedTo?: string;
      /** Format: int32 */
      counted?: number;
      /** Format: int32 */
      difference?: number;
      found?: string[];
      missing?: string[];
      part?: string;
      valueCny?: number;
    };
    'StockCountController.NewCount': {
      parts?: string[];
      place?: string;
    };
    'StockCountController.Page': {
      items?: components['schemas']['StockCountController.View'][];
      next?: string;
    };
    'StockCountController.View': {
      /** Format: date-time */
      countedAt?: string;
      countedBy?: string;
      /** Format: date-time */
      decidedAt?: string;
      decidedBy?: string;
      explanation?: string;
      lines?: components['schemas']['StockCountController.Line'][];
      monthClosed?: string;
      number?: string;
      /** Format: date-time */
      openedAt?: string;
      organisation?: string;
      place?: string;
      remark?: string;
      /** Format: int32 */
      rounds?: number;
      state?: string;
      unitId?: string;
    };
    'StockCountController.Why': {
      reason?: string;
    };
    'StockJournal.Moved': {
      /** Format: date-time */
      at?: string;
      by?: string;
      caseNumber?: string;
      from?: string;
      /** Format: int64 */
      id?: number;
      nameEn?: string;
      nameZh?: string;
      numbers?: string[];
      part?: string;
      /** Format: int32 */
      quantity?: number;
      reference?: string;
      to?: string;
      value?: number;
    };
    'StockJournal.PageStockJournal.Moved': {
      items?: components['schemas']['StockJournal.Moved'][];
      next?: string;
    };
    'StockJournal.PageStockJournal.Reserved': {
      items?: components['schemas']['StockJournal.Reserved'][];
      next?: string;
    };
    'StockJournal.Reserved': {
      /** Format: date-time */
      createdAt?: string;
      /** Format: date-time */
      endedAt?: string;
      /** Format: date-time */
      expiresAt?: string;
      /** Format: int32 */
      held?: number;
      /** Format: int64 */
      id?: number;
      part?: string;
      place?: string;
      /** Format: int32 */
      quantity?: number;
      reference?: string;
      state?: string;
    };
    'StockPartController.Detail': {
      part?: components['schemas']['StockPartController.View'];
      stock?: components['schemas']['StockReads.Row'][];
      usable?: string;
    };
    'StockPartController.NewPart': {
      alternatives?: string[];
      code?: string;
      discontinued?: boolean;
      kind?: string;
      maker?: string;
      measure?: string;
      nameEn?: string;
      nameZh?: string;
      organisation?: string;
      origin?: string;
      priceCny?: number;
      successor?: string;
      tracked?: boolean;
      /** Format: int64 */
      version?: number;
    };
    'StockPartController.Page': {
      items?: components['schemas']['StockPartController.View'][];
      next?: string;
    };
    'StockPartController.View': {
      alternatives?: string[];
      code?: string;
      discontinued?: boolean;
      kind?: string;
      maker?: string;
      measure?: string;
      nameEn?: string;
      nameZh?: string;
      organisation?: string;
      origin?: string;
      priceCny?: number;
      successor?: string;
      tracked?: boolean;
      /** Format: int64 */
      version?: number;
    };
    'StockReads.Row': {
      /** Format: int32 */
      available?: number;
      average?: number;
      /** Format: int32 */
      fillTo?: number;
      frozenBy?: string;
      kind?: string;
      measure?: string;
      /** Format: int32 */
      minimum?: number;
      nameEn?: string;
      nameZh?: string;
      /** Format: int32 */
      onHand?: number;
      part?: string;
      place?: string;
      /** Format: int32 */
      reserved?: number;
      storeNameEn?: string;
      storeNameZh?: string;
      tracked?: boolean;
      unitId?: string;
      value?: number;
    };
    'StockReads.RowPage': {
      items?: components['schemas']['StockReads.Row'][];
      next?: string;
    };
    'StockReads.Store': {
      /** Format: int32 */
      below?: number;
      /** Format: int32 */
      frozen?: number;
      keeper?: string;
      kind?: string;
      nameEn?: string;
      nameZh?: string;
      organisation?: string;
      /** Format: int32 */
      parts?: number;
      /** Format: int64 */
      pieces?: number;
      place?: string;
      unitId?: string;
      value?: number;
    };
    StreamingResponseBody: unknown;
    TableDifference: {
      empty?: boolean;
      heads?: components['schemas']['TableDifference.Head'][];
      rows?: components['schemas']['TableDifference.Row'][];
    };
    'TableDifference.Cell': {
      column?: string;
      now?: string;
      part?: string;
      was?: string;
    };
    'TableDifference.Head': {
      column?: string;
      field?: string;
      now?: string;
      part?: string;
      was?: string;
    };
    'TableDifference.Row': {
      cells?: components['schemas']['TableDifference.Cell'][];
      kind?: string;
      moved?: boolean;
      rowId?: string;
      /** Format: int32 */
      rowNow?: number;
      /** Format: int32 */
      rowWas?: number;
    };
    'TableInput.Grid': {
      description?: string;
      inputs?: components['schemas']['TableInput.Head'][];
      name?: string;
      nameZh?: string;
      outputs?: components['schemas']['TableInput.Head'][];
      rows?: components['schemas']['TableInput.Line'][];
    };
    'TableInput.Head': {
      choices?: string;
      label?: string;
      labelZh?: string;
      name?: string;
      type?: string;
    };
    'TableInput.Line': {
      annotation?: string;
      id?: string;
      then?: string[];
      when?: string[];
    };
    'TaskController.Completion': {
      values?: {
        [key: string]: unknown;
      };
    };
    TaskForm: {
      facts?: components['schemas']['Fact'][];
      schema?: components['schemas']['JsonNode'];
      task?: components['schemas']['TaskRow'];
      values?: {
        [key: string]: unknown;
      };
      zone?: string;
    };
    TaskPage: {
      items?: components['schemas']['TaskRow'][];
      next?: string;
    };
    TaskRow: {
      assignee?: string;
      candidateGroups?: string[];
      caseNumber?: string;
      /** Format: date-time */
      createdAt?: string;
      /** Format: date-time */
      dueAt?: string;
      holder?: string;
      id?: string;
      mayWork?: boolean;
      name?: components['schemas']['Text'];
      organisation?: string;
      process?: string;
      task?: string;
      unitId?: string;
    };
    Text: {
      en?: string;
      zh?: string;
    };
    'TokenController.Issued': {
      secret?: string;
      token?: components['schemas']['TokenController.Row'];
    };
    'TokenController.Row': {
      /** Format: date-time */
      createdAt?: string;
      createdBy?: string;
      /** Format: date-time */
      expiresAt?: string;
      id?: string;
      name?: string;
      organisation?: string;
      /** Format: date-time */
      revokedAt?: string;
      roles?: string[];
    };
    'TokenController.Wanted': {
      /** Format: date-time */
      expiresAt?: string;
      name?: string;
      organisation?: string;
      roles?: string[];
    };
    'TrailProofController.Address': {
      email?: string;
      organisation?: string;
    };
    'TrailProofController.AnchorPage': {
      items?: components['schemas']['TrailProofController.AnchorRow'][];
      /** Format: int64 */
      next?: number;
    };
    'TrailProofController.AnchorRow': {
      /** Format: date */
      day?: string;
      hash?: string;
      keyId?: string;
      /** Format: int64 */
      number?: number;
      organisation?: string;
      prevHash?: string;
      root?: string;
      signature?: string;
      /** Format: int64 */
      streams?: number;
      /** Format: date-time */
      takenAt?: string;
      takenBy?: string;
    };
    'TrailProofController.Wanted': {
      organisation?: string;
    };
    'TrialController.Facts': {
      inputs?: {
        [key: string]: unknown;
      };
      organisation?: string;
    };
    'TrialController.Inputs': {
      inputs?: {
        [key: string]: unknown;
      };
    };
    'TrialController.Question': {
      inputs?: {
        [key: string]: unknown;
      };
      rows?: components['schemas']['TrialController.Row'][];
    };
    'TrialController.Row': {
      cell?: string;
      column?: string;
      fired?: boolean;
      /** Format: int32 */
      number?: number;
      ruleId?: string;
      value?: unknown;
      why?: components['schemas']['Text'];
    };
    'TrialController.Tried': {
      fault?: string;
      outputs?: {
        [key: string]: unknown;
      };
      questions?: components['schemas']['TrialController.Question'][];
      refused?: string;
      refusedField?: string;
    };
    'UnitController.Detail': {
      cases?: components['schemas']['CustomerFile.CaseRow'][];
      history?: components['schemas']['EquipmentUnits.FactEntry'][];
      installerCode?: string;
      /** Format: int64 */
      replacedById?: number;
      /** Format: int64 */
      replacesId?: number;
      unit?: components['schemas']['CustomerFile.UnitRow'];
      /** Format: int64 */
      version?: number;
    };
    'UnitController.NewFacts': {
      facts: {
        [key: string]: unknown;
      };
      note: string;
    };
    'UnitController.NewUnit': {
      /** Format: int64 */
      customerId: number;
      facts?: {
        [key: string]: unknown;
      };
      installerCode?: string;
      model: string;
      productFamily: string;
      serialNo: string;
      /** Format: int64 */
      siteId: number;
    };
    'UnitController.Page': {
      items?: components['schemas']['CustomerFile.UnitRow'][];
      next?: string;
    };
    'UnitController.Replacement': {
      /** Format: int64 */
      unitId: number;
    };
    'UnitController.Warranty': {
      basis?: string;
      model?: string;
      /** Format: date */
      on?: string;
      organisation?: string;
      outputs?: {
        [key: string]: unknown;
      };
      receipt?: {
        [key: string]: unknown;
      };
      serialNo?: string;
      status?: string;
      /** Format: int64 */
      unitId?: number;
      warrantyEnd?: string;
    };
    'UnitService.Place': {
      city?: string;
      district?: string;
      province?: string;
    };
    'Verdict.Given': {
      approved?: boolean;
      approver?: string;
      /** Format: date-time */
      at?: string;
      remark?: string;
      /** Format: int32 */
      round?: number;
    };
    'Verdict.Written': {
      /** Format: date-time */
      at?: string;
      by?: string;
      /** Format: int32 */
      round?: number;
      row?: string;
      text?: string;
    };
    'VersionController.Entry': {
      replay?: components['schemas']['ReplayRun'];
      state?: string;
      /** Format: date-time */
      until?: string;
      version?: components['schemas']['VersionController.Version'];
      /** Format: date-time */
      withdrawnAt?: string;
    };
    'VersionController.Pair': {
      difference?: components['schemas']['TableDifference'];
      now?: components['schemas']['Sheet'];
      was?: components['schemas']['Sheet'];
    };
    'VersionController.Ready': {
      /** Format: int32 */
      examples?: number;
      obstacles?: components['schemas']['Readiness.Obstacle'][];
      ready?: boolean;
      /** Format: int32 */
      warnings?: number;
    };
    'VersionController.Version': {
      approvedBy?: string[];
      changeNumber?: string;
      checksum?: string;
      definitionId?: string;
      /** Format: date-time */
      effectiveAt?: string;
      emergency?: boolean;
      place?: string;
      /** Format: date-time */
      publishedAt?: string;
      publishedBy?: string;
      reason?: string;
      rolledBackFrom?: string;
      /** Format: int32 */
      version?: number;
    };
    'VersionController.View': {
      examples?: components['schemas']['ExampleAnswer.Row'][];
      sheet?: components['schemas']['Sheet'];
      version?: components['schemas']['VersionController.Version'];
      xml?: string;
    };
    Warranty: {
      basis?: string;
      /** Format: date */
      end?: string;
      status?: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
